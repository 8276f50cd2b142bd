import * as d3 from 'd3';
import { assert, double, integer, property } from 'fast-check';
import { expect, test } from 'vitest';
import { nice, ticks } from './roundSteps.ts';

const magnitude = double({ min: 1e-9, max: 1e9, noNaN: true });

test('ticks and rounded ends are those of d3', () => {
  expect(ticks(0.21, 0.93, 2)).toEqual([0.5]);
  expect(ticks(-37, 12, 5)).toEqual([-30, -20, -10, 0, 10]);
  expect(nice(0.21, 0.93, 10)).toEqual([0.2, 1]);
  assert(
    property(double({ min: -1e6, max: 1e6, noNaN: true }), magnitude, integer({ min: 2, max: 20 }), (low, span, count) => {
      const high = low + span;
      if (!(high > low)) return;
      expect(ticks(low, high, count)).toEqual(d3.ticks(low, high, count));
      expect(nice(low, high, count)).toEqual(d3.nice(low, high, count));
    }),
    { numRuns: 2000, seed: 15 },
  );
});
