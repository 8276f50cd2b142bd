import { expect, test } from 'vitest';
import { spacedTicks } from './spacedTicks.ts';

/** 40 px a decade. */
const y = (value: number) => -40 * Math.log10(value);

test('of nothing nothing is left', () => expect(spacedTicks([], y, 13)).toEqual([]));

test('ticks that have room all stay', () => expect(spacedTicks([0.01, 0.1, 1], y, 13)).toEqual([0.01, 0.1, 1]));

test('a power of ten takes the room of its neighbours', () => {
  // 12 px from 0.5 to 1, 12 from 0.25 to 0.5, 16 from 0.1 to 0.25: log₁₀ 2 = 0.301, log₁₀ 2.5 = 0.398.
  expect(spacedTicks([0.1, 0.25, 0.5, 1], y, 13)).toEqual([0.1, 0.25, 1]);
});
