import { scaleLinear, scaleLog } from 'd3';
import { expect, test } from 'vitest';
import type { Domain } from './domain.ts';
import { valueScale } from './valueScale.ts';

const values = [-3, -0.1, 0, 1e-30, 0.007, 0.1, 1, 2.5, 1e12];
const ranges: readonly (readonly [number, number])[] = [
  [0, 97],
  [112.5, 14],
];

test.each<Domain>([
  { kind: 'linear', low: -0.3, high: 0.7 },
  { kind: 'linear', low: 2, high: 2 },
  { kind: 'log', low: 1e-7, high: 0.25 },
])('places and values are those of d3 to the last bit: $kind from $low to $high', domain => {
  const { kind, low, high } = domain;
  for (const range of ranges) {
    const ours = valueScale(domain, range);
    const theirs = (kind === 'log' ? scaleLog() : scaleLinear()).domain([low, high]).range(range);
    const above = values.filter(value => kind === 'linear' || value > 0);
    expect(above.map(ours)).toEqual(above.map(value => theirs(value)));
    const places = [-5, 0, 14, 50, 97.25, 200];
    expect(places.map(ours.invert)).toEqual(places.map(px => theirs.invert(px)));
  }
});

test('a scale tells its view', () => {
  const scale = valueScale({ kind: 'log', low: 0.01, high: 1 }, [40, 0]);
  expect([scale.domain(), scale.range()]).toEqual([
    [0.01, 1],
    [40, 0],
  ]);
});
