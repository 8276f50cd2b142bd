import { expect, test } from 'vitest';
import { coordinate } from './coordinate.ts';

test.each([
  [0, '0'],
  [-0.01, '0'],
  [12.34, '12.3'],
  [12.35, '12.4'],
  [99.96, '100'],
  [-3.26, '-3.3'],
  [1e5, '100000'],
])('%s is written %s', (px, text) => {
  expect(coordinate(px)).toBe(text);
  expect(coordinate(px)).toBe(text);
});
