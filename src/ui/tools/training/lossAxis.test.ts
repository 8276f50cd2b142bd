import { expect, test } from 'vitest';
import { lossAxis, lossDomain } from './lossAxis.ts';

test('losses within a factor of ten are drawn from 0 on, others on a log axis', () => {
  expect(lossDomain([2.3, 1.9])).toEqual({ kind: 'linear', low: 0, high: 2.5 });
  expect(lossDomain([2.3, 0.23])).toMatchObject({ kind: 'linear', low: 0 });
  expect(lossDomain([2.3, 0.22]).kind).toBe('log');
  expect(lossDomain([2.3, 0]).kind).toBe('log');
});

test('what is not finite does not stretch the axis', () => {
  expect(lossDomain([2.3, 1.9, Infinity, NaN])).toEqual(lossDomain([2.3, 1.9]));
});

test('nothing, or only zeros, is drawn from 0 to 1', () => {
  expect(lossDomain([])).toEqual({ kind: 'linear', low: 0, high: 1 });
  expect(lossDomain([0, 0])).toEqual({ kind: 'linear', low: 0, high: 1 });
});

test('a linear axis has round numbers and names ∞ and NaN at the top, as a log axis does', () => {
  const { y, ticks } = lossAxis([2.3, 1.9, Infinity], 220, 12);
  expect(ticks.labels.map(({ text }) => text)).toEqual(['0', '0.5', '1', '1.5', '2', '∞']);
  expect(y(0)).toBe(220);
  expect(lossAxis([100, 0.1, NaN], 220, 12).ticks.labels.map(({ text }) => text)).toContain('NaN');
});
