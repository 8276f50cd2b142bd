import { expect, test } from 'vitest';
import { niceCeil } from './niceCeil.ts';

test('nothing stays nothing', () => {
  expect(niceCeil(0)).toBe(0);
  expect(niceCeil(-3)).toBe(0);
  expect(niceCeil(Number.NaN)).toBe(0);
});

test.each([
  [1, 1],
  [0.2449, 0.25],
  [0.1732, 0.18],
  [4.4, 4.5],
  [9.1, 10],
  [10, 10],
  [3.4e38, 3.5e38],
  [1.41e-45, 1.6e-45],
])('%s is rounded up to %s', (x, nice) => expect(niceCeil(x)).toBe(nice));

test('the values fill at least four fifths of the result', () => {
  for (let x = 1e-3; x < 1e3; x *= 1.003) {
    expect(niceCeil(x)).toBeGreaterThanOrEqual(x);
    expect(x / niceCeil(x)).toBeGreaterThan(0.799);
  }
});
