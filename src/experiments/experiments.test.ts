import { describe, expect, test } from 'vitest';
import { decode, encode } from '../config/link.ts';
import { experiments } from './all.ts';
import { expectMedian, runs } from './testing.ts';

describe.each(experiments.all)('$id', ({ link, outcomes }) => {
  const { experiment, warnings } = decode(link);

  test('is a link as the page writes it, of two networks', () => {
    expect(warnings).toEqual([]);
    expect(encode(experiment)).toBe(link);
    expect(experiment.b).not.toBe(null);
  });

  const checked = (['a', 'b'] as const).filter(id => outcomes.some(({ network }) => network === id));

  test.each(checked)(
    'network %s shows what its source says, in the median over seeds',
    id => {
      const results = runs(experiment[id]!);
      for (const { network, layer, quantity, statistic, value, tolerance } of outcomes) {
        if (network !== id) continue;
        const of = `${statistic} of ${quantity} in layer ${layer}`;
        expectMedian(
          of,
          results.map(({ layers }) => layers[layer - 1]![quantity]![statistic]!),
          value,
          tolerance,
        );
      }
    },
    60_000,
  );
});
