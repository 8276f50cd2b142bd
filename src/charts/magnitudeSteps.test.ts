import { expect, test } from 'vitest';
import { magnitudeEdge } from './magnitudeEdge.ts';
import { magnitudeSteps } from './magnitudeSteps.ts';

test('zeros only have no steps', () => expect(magnitudeSteps({ first: 0, counts: new Uint32Array(0) }, 4).densities).toHaveLength(0));

test('an octave is cut linearly in four, below 1 too', () => {
  expect([0, 1, 2, 3, 4, 6].map(magnitudeEdge)).toEqual([1, 1.25, 1.5, 1.75, 2, 3]);
  expect([-1, -4, -5].map(magnitudeEdge)).toEqual([0.875, 0.5, 0.4375]);
});

test('the density is per decade: three quarters of all values in one octave integrate to three quarters', () => {
  const { edges, densities } = magnitudeSteps({ first: 0, counts: Uint32Array.from([1, 1, 0, 1]) }, 4);
  const area = densities.reduce((sum, d, i) => sum + d * Math.log10(edges[i + 1]! / edges[i]!), 0);
  expect(area).toBeCloseTo(0.75);
});
