import { expect, test } from 'vitest';
import { bandPath } from './bandPath.ts';

const y = (value: number) => 100 - 10 * value;
const b = (low: number, high: number) => ({ low, median: low, high });

test('the area goes along the high edge and back along the low one', () => {
  const { area, edges } = bandPath([0, 10], [b(1, 2), b(3, 5)], y, 100);
  expect(area).toBe('M0 80L10 50L10 70L0 90Z');
  expect(edges).toBe('M0 80L10 50M0 90L10 70');
});

test('it is broken where a column has none', () => {
  expect(bandPath([0, 10, 20], [b(1, 2), undefined, b(1, 2)], y, 100).area).toBe('M0 80L0 90ZM20 80L20 90Z');
});

test('0 lies on the floor, ∞ and NaN at the ceiling', () => {
  expect(bandPath([0], [b(0, Number.POSITIVE_INFINITY)], y, 99).area).toBe('M0 0L0 99Z');
  expect(bandPath([0], [b(1, Number.NaN)], y, 99).area).toBe('M0 0L0 90Z');
});

test('nothing draws nothing', () => expect(bandPath([], [], y, 100)).toEqual({ area: '', edges: '' }));
