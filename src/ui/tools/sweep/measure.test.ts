import { expect, test } from 'vitest';
import { decode } from '../../../config/link.ts';
import { runConfig } from '../../../engine/testing.ts';
import { best, type CellOutcome, departure, measure, type Ratio, ratio } from './measure.ts';

const tensor = (rms: number, nanCount = 0, infinityCount = 0) => ({ rms, nanCount, infinityCount });
const decades = (value: number): Ratio => ({ kind: 'decades', decades: value });
const measured = (signal: Ratio, gradient: Ratio): CellOutcome => ({ kind: 'measured', signal, gradient });

test('a tenth is one decade down', () => expect(ratio(tensor(0.5), tensor(5))).toEqual(decades(-1)));

test('nothing, not finite, and from nothing are told apart', () => {
  expect(ratio(tensor(0), tensor(1)).kind).toBe('zero');
  expect(ratio(tensor(0), tensor(0)).kind).toBe('zero');
  expect(ratio(tensor(2, 0, 3), tensor(1)).kind).toBe('overflow');
  expect(ratio(tensor(2), tensor(Number.NaN, 9)).kind).toBe('overflow');
  expect(ratio(tensor(2), tensor(0)).kind).toBe('undefined');
});

test('He et al. 2015: through 30 ReLU layers Glorot keeps about 3e-5 of the signal, He’s keeps its order', () => {
  const decadesOf = (init: string) => {
    const config = { ...decode(`#net=100x31-10&init=${init}`).experiment.a, batchSize: 16 };
    const outcome = measure({ kind: 'result', result: runConfig(config) });
    return outcome.kind === 'measured' && outcome.signal.kind === 'decades' ? outcome.signal.decades : Number.NaN;
  };
  // 30·log10(0.7071) = −4.52; one draw strays by some tenths (Hanin & Rolnick 2018).
  expect(Math.abs(decadesOf('glorotNormal') + 4.52)).toBeLessThan(0.6);
  expect(Math.abs(decadesOf('heNormal'))).toBeLessThan(0.6);
});

test('the gradient is the first hidden layer’s over the last’s: standard initialization loses it (Glorot & Bengio 2010)', () => {
  const config = { ...decode('#net=100-300x5-10&act=tanh&init=standardHeuristic').experiment.a, batchSize: 64 };
  const outcome = measure({ kind: 'result', result: runConfig(config) });
  // δ first/last .084
  if (outcome.kind !== 'measured' || outcome.gradient.kind !== 'decades') return expect.unreachable();
  expect(Math.abs(10 ** outcome.gradient.decades / 0.084 - 1)).toBeLessThan(0.3);
});

test('the departure adds both distances, whichever way they go', () => {
  expect(departure(measured(decades(-2), decades(0.5)))).toBe(2.5);
  expect(departure(measured(decades(0), { kind: 'zero' }))).toBe(Number.POSITIVE_INFINITY);
  expect(departure(undefined)).toBe(Number.POSITIVE_INFINITY);
});

test('the best are those with the smallest departure, among the asked, never one that is dead or not run', () => {
  const outcomes = [
    measured(decades(1), decades(1)),
    measured(decades(-0.1), decades(0.2)),
    undefined,
    measured({ kind: 'zero' }, decades(0)),
    measured(decades(0.2), decades(0.3)),
    measured(decades(0), decades(0)),
  ];
  expect(best(outcomes, index => index !== 5, 2)).toEqual([1, 4]);
  expect(best(outcomes, () => true, 9)).toEqual([5, 1, 4, 0]);
});
