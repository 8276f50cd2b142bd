import fc from 'fast-check';
import { expect, test } from 'vitest';
import { quantileLevels, type TensorSummary } from '../../../summary/summary.ts';
import { runLink } from '../../testing.ts';
import { packSummaries, unpackSummaries } from './pack.ts';
import { packResult, unpackResult } from './protocol.ts';

const count = fc.nat({ max: 2 ** 30 });
const counts = fc.array(fc.nat({ max: 2 ** 32 - 1 }), { maxLength: 70 }).map(values => Uint32Array.from(values));
const summary: fc.Arbitrary<TensorSummary> = fc.record({
  count,
  mean: fc.double(),
  std: fc.double(),
  rms: fc.double(),
  min: fc.double(),
  max: fc.double(),
  skewness: fc.double(),
  excessKurtosis: fc.double(),
  quantiles: fc.array(fc.double(), { minLength: quantileLevels.length, maxLength: quantileLevels.length }),
  zeroCount: count,
  saturatedCount: fc.option(count),
  deadUnitCount: fc.option(count),
  sampleDistance: fc.option(fc.double({ min: 0, max: 2 })),
  nanCount: count,
  infinityCount: count,
  subnormalCount: count,
  histogram: fc.record({ low: fc.double(), high: fc.double(), counts, below: count, above: count }),
  magnitudes: fc.record({ first: fc.integer({ min: -600, max: 600 }), counts }),
  digest: fc.bigInt({ min: 0n, max: 2n ** 64n - 1n }).map(bits => bits.toString(16).padStart(16, '0')),
});

test('summaries come out of the buffer as they went in, in order', () => {
  fc.assert(
    fc.property(fc.array(summary, { maxLength: 6 }), summaries => {
      expect(unpackSummaries(packSummaries(summaries))).toEqual(summaries);
    }),
  );
});

test('a result comes back whole, with ∂L/∂a or without, with a loss or without', () => {
  for (const link of ['net=5-4-3-2&batch=3', 'net=5-4-2&batch=3&loss=unitGradient']) {
    for (const options of [{}, { occasional: true, magnitudes: true }]) {
      const result = runLink(link, options);
      expect(unpackResult(packResult(result), null)).toEqual(result);
    }
  }
});
