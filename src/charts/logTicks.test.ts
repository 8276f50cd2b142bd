import { expect, test } from 'vitest';
import { logTicks } from './logTicks.ts';

/** On an axis of 56 px, as short as any, on which numbers need 13 px. */
const ticks = (low: number, high: number) => logTicks({ kind: 'log', low, high }, 56, 13);

test.each([
  [0.03, 1.25, [0.1, 1]],
  [0.9, 25, [1, 10]],
  [0.25, 1.25, [0.25, 0.5, 1]],
  [0.13, 0.9, [0.25, 0.5]],
  [2.2e-5, 8.8e-5, [2.5e-5, 5e-5]],
  [0.11, 9.5, [0.25, 1, 4]],
  [1e-4, 0.05, [1e-4, 1e-3, 0.01]],
  [1e-8, 2, [1e-8, 1e-6, 1e-4, 0.01, 1]],
  [1e-45, 1e38, [1e-40, 1e-20, 1, 1e20]],
])('between %s and %s they are %j', (low, high, expected) => expect(ticks(low, high)).toEqual(expected));

test('wherever a view lies and however large it is, there are two or more, evenly spaced and with room', () => {
  for (let low = 1e-6; low < 1e6; low *= 1.37) {
    for (let ratio = 4; ratio < 1e30; ratio *= 1.61) {
      const found = ticks(low, low * ratio);
      const steps = found.slice(1).map((tick, i) => tick / found[i]!);
      expect(found.length, `${low} … ${low * ratio}`).toBeGreaterThan(1);
      expect(Math.max(...steps) / Math.min(...steps), String(found)).toBeCloseTo(1, 9);
      expect((56 * Math.log(steps[0]!)) / Math.log(ratio)).toBeGreaterThanOrEqual(13);
    }
  }
});

test('where the only even exponent would be a single number, the odd ones are taken', () => {
  expect(logTicks({ kind: 'log', low: 1e-5, high: 1e-3 }, 76, 44)).toEqual([1e-5, 1e-3]);
});
