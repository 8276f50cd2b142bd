import { expect, test } from 'vitest';
import { densitySteps } from './densitySteps.ts';
import type { Domain } from './domain.ts';
import { outsideShares } from './outsideShares.ts';
import { testTensor } from './testTensor.ts';

const shares = (values: number[], domain: Domain) => {
  const tensor = testTensor(values);
  return outsideShares(tensor, densitySteps(tensor, domain.kind), domain);
};

test('a tensor within the view leaves nothing outside', () => {
  expect(shares([-1, 0, 1], { kind: 'linear', low: -1, high: 1 })).toEqual({ below: 0, above: 0 });
});

test('what lies beyond an edge is counted on its side', () => {
  expect(shares([-8, 0.5, 0.6, 8], { kind: 'linear', low: -1, high: 1 })).toEqual({ below: 0.25 + 0, above: 0.25 + 0.5 * 0.5 });
});

test('values that the histogram itself left out count too', () => {
  const tensor = testTensor([0.25, 0.75]);
  const wider = { ...tensor, count: 4, histogram: { ...tensor.histogram, above: 2 } };
  expect(outsideShares(wider, densitySteps(wider, 'linear'), { kind: 'linear', low: 0, high: 1 }).above).toBe(0.5);
});

test('zeros are nowhere in a log view', () => {
  expect(shares([0, 0, 1, 1.1], { kind: 'log', low: 0.1, high: 10 })).toEqual({ below: 0, above: 0 });
});

test('magnitudes below the first decade in view count as below', () => {
  expect(shares([1e-6, 1, 1, 1], { kind: 'log', low: 0.1, high: 10 }).below).toBeCloseTo(0.25);
});
