import { expect, test } from 'vitest';
import { typicalExtent } from './typicalExtent.ts';

test('of no extent, or none that is a number, it is 0', () => {
  expect(typicalExtent([])).toBe(0);
  expect(typicalExtent([0, Number.NaN, Number.POSITIVE_INFINITY])).toBe(0);
});

test('of one extent it is that one', () => expect(typicalExtent([3])).toBe(3));

test('one exploding layer is left out of the view', () => expect(typicalExtent([1, 2, 1.5, 1e30])).toBe(2));

test('a steady growth is shown whole', () => {
  const growth = Array.from({ length: 50 }, (_, i) => 1.4 ** i);
  expect(typicalExtent(growth)).toBe(1.4 ** 49);
});

test('when half of the layers are large, the small ones give way', () => expect(typicalExtent([1, 1, 1e6, 1e6])).toBe(1e6));
