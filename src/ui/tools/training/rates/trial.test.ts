import { expect, test } from 'vitest';
import { configOf, trainConfig } from '../../../../engine/testing.ts';
import { defaultSpec } from '../../../../lib/params.ts';
import { optimizers } from '../../../../optimizers/all.ts';
import { bestOf, FINALISTS, ratesOf, scoreOf, trialSteps } from './trial.ts';

test('rates are half decades around the usual one, within the limits of a link', () => {
  expect(ratesOf(defaultSpec(optimizers.get('sgd')))).toEqual([0.001, 0.00316, 0.01, 0.0316, 0.1, 0.316, 1]);
  expect(ratesOf(defaultSpec(optimizers.get('lion')))).toEqual([1e-5, 3.16e-5, 1e-4, 3.16e-4, 1e-3]);
});

test('trials are a share of the training, at least a step', () => {
  expect(trialSteps(200)).toEqual({ first: 25, last: 100 });
  expect(trialSteps(2000)).toEqual({ first: 50, last: 200 });
  expect(trialSteps(1)).toEqual({ first: 1, last: 1 });
});

test('a trial that diverged is the worst, of equal ones the lower rate wins', () => {
  expect(scoreOf([9, 9, 9, 9, 2, 9, 9, 9, 1, 3])).toBe(2);
  expect(scoreOf([3, Number.NaN])).toBe(Number.POSITIVE_INFINITY);
  expect(bestOf([2, 1, Number.POSITIVE_INFINITY, 1], 3)).toEqual([1, 3, 0]);
});

/** The rate that is chosen, as the page does it. */
function chosen(link: string, id: string): number {
  const config = configOf(link);
  const optimizer = defaultSpec(optimizers.get(id));
  const rates = ratesOf(optimizer);
  const { first, last } = trialSteps(200);
  const score = (rate: number, steps: number) =>
    scoreOf(trainConfig({ config, optimizer: { id, params: { ...optimizer.params, learningRate: rate } }, steps }).losses);
  const finalists = bestOf(
    rates.map(rate => score(rate, first)),
    FINALISTS,
  );
  const [best] = bestOf(
    finalists.map(place => score(rates[place]!, last)),
    1,
  );
  return rates[finalists[best!]!]!;
}

test('on the article’s network He trains fastest at a tenth or a third, and 30 ReLU layers need a tenth of it or less', () => {
  expect(chosen('#net=100-100-100-10&init=heUniform&batch=64', 'sgd')).toBeGreaterThanOrEqual(0.1);
  expect(chosen('#net=100-30x30-10&init=heUniform&batch=32', 'sgd')).toBeLessThanOrEqual(0.0316);
});
