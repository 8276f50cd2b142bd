import { expect, test } from 'vitest';
import { defaultSpec } from '../../../../lib/params.ts';
import { optimizers } from '../../../../optimizers/all.ts';
import { finalistsOf, gainOf, ratesOf, safest, trialSteps } from './trial.ts';

test('rates are half decades around the usual one, within the limits of a link', () => {
  expect(ratesOf(defaultSpec(optimizers.get('sgd')))).toEqual([0.001, 0.00316, 0.01, 0.0316, 0.1, 0.316, 1]);
  expect(ratesOf(defaultSpec(optimizers.get('lion')))).toEqual([1e-5, 3.16e-5, 1e-4, 3.16e-4, 1e-3]);
});

test('trials are a share of the training, at least a step', () => {
  expect(trialSteps(200)).toEqual({ first: 25, last: 75 });
  expect(trialSteps(2000)).toEqual({ first: 50, last: 200 });
  expect(trialSteps(1)).toEqual({ first: 1, last: 1 });
});

test('a gain is at the worst of the last fifth; one that diverged has none', () => {
  expect(gainOf([9, 8, 7, 6, 2, 2, 2, 2, 1, 3])).toBe(6);
  expect(gainOf([3, Number.NaN])).toBe(Number.NEGATIVE_INFINITY);
});

test('the three that gained most go on, by rising rate; of equal ones the lower', () => {
  expect(finalistsOf([2, 1, Number.NEGATIVE_INFINITY, 1, 5, 0])).toEqual([0, 1, 4]);
});

test('the lowest rate that is nearly as good as the best is taken; a rate that gains little is not, nor one that loses', () => {
  expect(safest([0.65, 0.76, 0.77])).toBe(1);
  expect(safest([0.038, 0.042, 0.047])).toBe(2);
  expect(safest([-2, -1, Number.NEGATIVE_INFINITY])).toBe(1);
  expect(safest([Number.NEGATIVE_INFINITY, Number.NEGATIVE_INFINITY])).toBe(0);
});
