import { expect, test } from 'vitest';
import { configOf } from '../../../engine/testing.ts';
import { defaultSpec } from '../../../lib/params.ts';
import { optimizers } from '../../../optimizers/all.ts';
import { type Curve, divergedAt, lossAt, readTraining } from './curve.ts';
import { plansOf } from './plans.ts';
import { racerOf } from './race.ts';

const curve = (...losses: number[]): Curve => ({
  kind: 'curve',
  losses,
  judgement: { right: 1, rows: 2 },
  updates: { first: [1], last: [1] },
  lost: null,
});
const config = configOf('');

test('the band is over the trainings that are over; the link’s own seed shows while it grows', () => {
  const growing: Curve = { ...curve(3, 2), share: 0.5, judgement: null, updates: null };
  const racer = racerOf('a', config, [growing, curve(3, 1, 0.5), undefined, curve(5, 3, 1.5)], 2);
  expect(racer.bands.map(({ median }) => median)).toEqual([4, 2, 1]);
  expect(racer.own).toBe(growing);
  expect([racer.count, racer.judgements.length]).toEqual([2, 2]);
});

test('a training that diverged counts as infinite from there on, and is told with its step', () => {
  const lost = { ...curve(3, Number.NaN), judgement: null };
  const racer = racerOf('a', config, [curve(3, 2, 1), lost, curve(4, 3, 2)], 2);
  expect(racer.bands.map(({ median, high }) => [median, high])).toEqual([
    [3, 3.9],
    [3, Number.POSITIVE_INFINITY],
    [2, Number.POSITIVE_INFINITY],
  ]);
  expect(racer.diverged).toEqual([{ step: 1, value: Number.NaN, lost: null }]);
  expect(racer.judgements).toHaveLength(2);
  const most = racerOf('a', config, [lost, lost, curve(4, 3, 2)], 2);
  expect(most.bands[2]!.median).toBe(Number.POSITIVE_INFINITY);
});

test('before anything is over there is no band, and a failure is none', () => {
  const failure = { kind: 'failure', failure: { kind: 'memory', message: '' } } as const;
  expect(racerOf('a', config, [failure, undefined], 2)).toMatchObject({ bands: [], own: undefined, count: 0 });
});

test('what is known of the trainings that are over is kept while others go on, and formed anew when one more is over', () => {
  const [first, second] = [curve(3, 1, 0.5), curve(5, 3, 1.5)];
  const before = racerOf('a', config, [first, undefined], 2);
  const growing: Curve = { ...second, share: 0.9, judgement: null, updates: null };
  const now = racerOf('a', config, [first, growing], 2, before);
  expect(now.bands).toBe(before.bands);
  expect(racerOf('a', config, [first, second], 2, now).bands.map(({ median }) => median)).toEqual([4, 2, 1]);
});

test('a training diverges at the step before which its loss is not finite', () => {
  expect([divergedAt(curve(1, 2, 3)), divergedAt(curve(1, Infinity)), divergedAt(curve(NaN))]).toEqual([null, 1, 0]);
  expect([0, 1, 2].map(step => lossAt(curve(1, NaN), step))).toEqual([1, Infinity, Infinity]);
});

test('news of a training under way have a share, the last have none', () => {
  expect(readTraining({ kind: 'underWay', losses: [1], share: 0.1 })).toMatchObject({ losses: [1], share: 0.1 });
  const training = { losses: [2, 1], judgement: null, updates: { first: [], last: [] }, lost: null };
  expect(readTraining({ kind: 'trained', training })).toEqual({ kind: 'curve', ...training });
});

test('the first plan is of the link’s own seed, the others as many seeds have it', () => {
  const plans = plansOf(configOf('#seed=ab'), { optimizer: defaultSpec(optimizers.get('sgd')) }, 7);
  expect(plans).toHaveLength(20);
  expect(plans.slice(0, 3).map(({ config: { seed } }) => seed)).toEqual(['ab', 'ab/1', 'ab/2']);
  expect(plans[0]).toMatchObject({ optimizer: { id: 'sgd', params: { learningRate: 0.1 } }, steps: 7 });
});
