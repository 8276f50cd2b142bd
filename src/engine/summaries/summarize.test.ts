import { describe, expect, test } from 'vitest';
import { rmsOfAll, type TensorSummary } from '../../summary/summary.ts';
import { arena, machine } from '../testing.ts';
import histograms from './reference/histograms.json' with { type: 'json' };
import { createSummarizer, type SummaryOptions } from './summarize.ts';

function summarize(values: ArrayLike<number>, options?: SummaryOptions): TensorSummary {
  arena.reset();
  const at = arena.reserve(values.length * 4);
  const summarizer = createSummarizer(machine);
  arena.floats(at, values.length).set(values);
  return summarizer.summarize(at, values.length, options);
}

const sum = (counts: Uint32Array) => counts.reduce((total, c) => total + c, 0);

describe.each(histograms)('$values.length values that NumPy has summarized', example => {
  const summary = summarize(example.values);

  test('moments', () => {
    expect(summary.mean).toBeCloseTo(example.mean, 12);
    expect(summary.std).toBeCloseTo(Math.sqrt(example.variance), 10);
    expect(summary.rms).toBeCloseTo(Math.sqrt(example.variance + example.mean ** 2), 10);
    expect(summary.skewness).toBeCloseTo(example.skewness, 9);
    expect(summary.excessKurtosis).toBeCloseTo(example.kurtosis - 3, 9);
    expect([summary.min, summary.max]).toEqual([example.low, example.high]);
  });

  test('quantiles within half a per cent of the range', () => {
    Object.values(example.quantiles).forEach((quantile, i) => {
      expect(Math.abs(summary.quantiles[i]! - quantile)).toBeLessThan(0.005 * (example.high - example.low));
    });
  });
});

test('64 bins from the least to the largest value, counted as NumPy counts them', () => {
  const [example] = histograms;
  const { histogram } = summarize(example!.values);
  expect(histogram).toMatchObject({ low: example!.low, high: example!.high, below: 0, above: 0 });
  expect(Array.from(histogram.counts)).toEqual(example!.counts);
});

describe('a heavy tail', () => {
  /** 0, 1 … 999 and one far away on each side. */
  const values = [...Array.from({ length: 1000 }, (_, i) => i), 1e6, -1e6];
  const { histogram, quantiles, min, max } = summarize(values);

  test('is counted outside, so that the bulk is seen', () => {
    expect([min, max]).toEqual([-1e6, 1e6]);
    expect([histogram.below, histogram.above]).toEqual([1, 1]);
    expect(sum(histogram.counts)).toBe(1000);
    expect(histogram.counts.filter(c => c > 0).length).toBeGreaterThan(1);
  });

  test('leaves the quantiles within half a per cent of the range', () => {
    [9, 250, 500, 750, 991].forEach((quantile, i) => {
      expect(Math.abs(quantiles[i]! - quantile)).toBeLessThan(0.005 * 2e6);
    });
  });

  test('of many values is outside one by one', () => {
    const many = summarize([...Array.from({ length: 996 }, (_, i) => i / 1000), 100, 200, 300, -100]);
    expect(many.histogram.below + many.histogram.above).toBe(4);
    expect(sum(many.histogram.counts)).toBe(996);
  });

  test('leaves zeros inside, be they ever so far from the bulk', () => {
    const softmax = summarize([...Array(900).fill(0), ...Array.from({ length: 100 }, (_, i) => 1 - i * 1e-5)]);
    expect(softmax.histogram).toMatchObject({ low: 0, high: 1, below: 0, above: 0 });
    const negative = summarize([...Array(900).fill(0), ...Array.from({ length: 100 }, (_, i) => i * 1e-5 - 1)]);
    expect(negative.histogram).toMatchObject({ low: -1, high: 0, below: 0, above: 0 });
  });
});

test('a nearly dead layer shows the few values that live: exact zeros do not decide what the bulk is', () => {
  const living = Array.from({ length: 50 }, (_, i) => (i + 1) / 50);
  const { histogram, zeroCount } = summarize([...Array(100000).fill(0), ...living]);
  expect(zeroCount).toBe(100000);
  expect(histogram).toMatchObject({ low: 0, high: 1, below: 0, above: 0 });
  expect(histogram.counts.subarray(1).reduce((total, c) => total + c, 0)).toBe(50);
});

describe('values that are all alike', () => {
  test.each([0.25, 0, -3e-42])('%s: one point, no spread, no shape', value => {
    const float = Math.fround(value);
    const summary = summarize(Array(7).fill(value));
    expect(summary).toMatchObject({ count: 7, mean: float, std: 0, rms: Math.abs(float), min: float, max: float });
    expect(summary).toMatchObject({ skewness: Number.NaN, excessKurtosis: Number.NaN, zeroCount: float === 0 ? 7 : 0 });
    expect(summary.quantiles).toEqual(Array(5).fill(float));
    expect(summary.histogram).toMatchObject({ low: float, high: float, below: 0, above: 0 });
    expect(sum(summary.histogram.counts)).toBe(7);
  });

  test('a single one is all its quantiles', () => {
    expect(summarize([2.5]).quantiles).toEqual(Array(5).fill(2.5));
  });
});

describe('what is not finite', () => {
  test('is counted, NaN and ±∞ apart, and left out of everything else', () => {
    const summary = summarize([1, Number.NaN, 3, Infinity, -Infinity, -Infinity]);
    expect(summary).toMatchObject({ count: 6, nanCount: 1, infinityCount: 3, mean: 2, std: 1, min: 1, max: 3 });
    expect(sum(summary.histogram.counts)).toBe(2);
  });

  test('and nothing else: no range, no moments, no counts', () => {
    const summary = summarize([Number.NaN, Number.NaN, Infinity]);
    expect(summary).toMatchObject({ count: 3, nanCount: 2, infinityCount: 1, mean: Number.NaN, std: Number.NaN, min: Number.NaN });
    expect(summary.quantiles).toEqual(Array(5).fill(Number.NaN));
    expect(summary.histogram).toMatchObject({ low: Number.NaN, high: Number.NaN, below: 0, above: 0 });
    expect(sum(summary.histogram.counts)).toBe(0);
  });
});

test('the largest float32 of both signs are a range like any other', () => {
  const largest = 3.4028234663852886e38;
  const summary = summarize([-largest, 0, largest, largest]);
  expect(summary).toMatchObject({ min: -largest, max: largest, mean: largest / 4 });
  expect(sum(summary.histogram.counts) + summary.histogram.below + summary.histogram.above).toBe(4);
  expect(summary.quantiles.every(Number.isFinite)).toBe(true);
});

test('neighbouring float32 are apart', () => {
  const { histogram } = summarize([1, 1 + 2 ** -23, 1 + 2 ** -22]);
  expect(sum(histogram.counts)).toBe(3);
  expect([histogram.counts[0], histogram.counts[63]]).toEqual([1, 1]);
});

test('subnormal numbers are counted, the smallest normal number is none', () => {
  expect(summarize([1e-40, -1e-45, 2 ** -126, 0, 1]).subnormalCount).toBe(2);
});

test('saturated is at the bounds or beyond; without bounds there is no such count', () => {
  const values = [-1, -0.97, -0.5, 0, 0.96, 0.98, Number.NaN, Infinity];
  expect(summarize(values, { saturation: { low: Math.fround(-0.97), high: Math.fround(0.97) } }).saturatedCount).toBe(4);
  expect(summarize(values).saturatedCount).toBe(null);
});

test('a dead unit is a column of zeros', () => {
  const values = [0, 0, 1, /**/ 0, 2, 0]; // 2 samples × 3 units
  expect(summarize(values, { deadUnits: { batchSize: 2, width: 3 } }).deadUnitCount).toBe(1);
  expect(summarize(values).deadUnitCount).toBe(null);
});

test('two samples differ by √(2 − 2·cosine), over all pairs', () => {
  const samples = { batchSize: 3, width: 2 };
  const values = [3, 4, /**/ 4, 3, /**/ 5, 0]; // all of size 5: cosines 24/25, 15/25 and 20/25
  expect(summarize(values, { samples }).sampleDistance).toBeCloseTo(Math.sqrt(2 - 2 * (59 / 75)), 7);
  expect(summarize([1, 2, /**/ 1, 2, /**/ 1, 2], { samples }).sampleDistance).toBe(0);
  expect(summarize([1, 2], { samples: { batchSize: 1, width: 2 } }).sampleDistance).toBeNaN();
  expect(summarize(values).sampleDistance).toBe(null);
});

test('the rms of all values is that of the finite ones only where all are finite', () => {
  expect(rmsOfAll(summarize([0, 3, 4, -5, 5, 5]))).toBeCloseTo(Math.sqrt(100 / 6), 12);
  expect(rmsOfAll(summarize([0, -Infinity]))).toBe(Infinity);
  expect(rmsOfAll(summarize([0, Infinity, Number.NaN]))).toBeNaN();
});

test('magnitudes are counted by quarter octaves on request: bin 0 is [1, 1¼)', () => {
  const { magnitudes } = summarize([1, -1.2, 1.25, 2, 0, Number.NaN, Infinity, 0.875], { magnitudes: true });
  expect(magnitudes.first).toBe(-1);
  expect(Array.from(magnitudes.counts)).toEqual([1, 2, 1, 0, 0, 1]);
  expect(summarize([1]).magnitudes.counts).toHaveLength(0);
});

test('equal bits have equal digests, one bit more has another', () => {
  expect(summarize([1, 2, 3]).digest).toMatch(/^[0-9a-f]{16}$/);
  expect(summarize([1, 2, 3]).digest).toBe(summarize([1, 2, 3]).digest);
  expect(summarize([1, 3, 2]).digest).not.toBe(summarize([1, 2, 3]).digest);
  expect(summarize([1, 2, 3 + 2 ** -22]).digest).not.toBe(summarize([1, 2, 3]).digest);
});
