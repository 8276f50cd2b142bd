import { describe, expect, test } from 'vitest';
import reference from './reference/histograms.json' with { type: 'json' };
import { histogramOf, kernels, momentsOf, noise, put, putIntegers, unsigned, withHeap } from './testing.ts';

const relative = (value: number, expected: number) => Math.abs(value / expected - 1);

describe('moments', () => {
  test.each(reference)(
    'of $values.length values agree with NumPy and SciPy in float64',
    ({ values, mean, variance, skewness, kurtosis }) => {
      const m = momentsOf(values);
      expect(m.finiteCount).toBe(values.length);
      expect(relative(m.mean, mean)).toBeLessThan(1e-12);
      expect(relative(m.std, Math.sqrt(variance))).toBeLessThan(1e-12);
      expect(relative(m.rms, Math.sqrt(variance + mean * mean))).toBeLessThan(1e-12);
      expect(relative(m.skewness, skewness)).toBeLessThan(1e-10);
      expect(relative(m.excessKurtosis + 3, kurtosis)).toBeLessThan(1e-12);
      expect([m.min, m.max]).toEqual([Math.min(...values), Math.max(...values)]);
    },
  );

  test('of nothing are counts of 0 and NaN', () => {
    expect(momentsOf([])).toEqual({
      ...{ finiteCount: 0, mean: NaN, std: NaN, rms: NaN, min: NaN, max: NaN, skewness: NaN, excessKurtosis: NaN },
      ...{ zeroCount: 0, nanCount: 0, infinityCount: 0, subnormalCount: 0 },
    });
  });

  test('of one value have no spread, and no shape', () => {
    expect(momentsOf([-3])).toMatchObject({
      finiteCount: 1,
      mean: -3,
      std: 0,
      rms: 3,
      min: -3,
      max: -3,
      skewness: NaN,
      excessKurtosis: NaN,
    });
  });

  test.each([1, 4, 1023, 1025, 5000])('of %i equal values have a spread of exactly 0', count => {
    const value = Math.fround(0.1);
    expect(momentsOf(new Float32Array(count).fill(value))).toMatchObject({ mean: value, std: 0, skewness: NaN, excessKurtosis: NaN });
  });

  test('leave NaN and ±∞ out, and count them', () => {
    const values = Float32Array.from({ length: 2001 }, (_, i) => [NaN, 1, Infinity, 2, -Infinity, 3][i % 6]!);
    expect(momentsOf(values)).toMatchObject({ nanCount: 334, infinityCount: 667, finiteCount: 1000, mean: 1.999, min: 1, max: 3 });
    expect(momentsOf([NaN, NaN, Infinity])).toMatchObject({ finiteCount: 0, mean: NaN, min: NaN, max: NaN, nanCount: 2, infinityCount: 1 });
  });

  test('tell zeros, of either sign, from subnormals', () => {
    const values = [0, -0, 1e-39, -1e-45, 2 ** -126, -(2 ** -126), 1].flatMap(v => [v, v]);
    expect(momentsOf(values)).toMatchObject({ zeroCount: 4, subnormalCount: 4, finiteCount: 14 });
  });

  test('of values near the largest float32 do not overflow', () => {
    const m = momentsOf([3e38, -3e38, 3e38, -3e38]);
    expect(relative(m.std, Math.fround(3e38))).toBeLessThan(1e-15);
    expect(m.skewness).toBeCloseTo(0, 12);
    expect(m.excessKurtosis).toBeCloseTo(-2, 12); // two points: kurtosis 1
  });

  test('of subnormals do not underflow', () => {
    const m = momentsOf([1e-45, -1e-45]);
    expect(m).toMatchObject({ mean: 0, std: 2 ** -149 });
    expect(m.excessKurtosis).toBeCloseTo(-2, 12);
  });

  test('of a tiny spread about a large mean lose nothing, wherever the first values lie', () => {
    for (const first of [[], [0], [1e6, -1e6], new Array(1024).fill(-1000)]) {
      const tail = noise(10000, 5).map(u => 1000 + 1e-3 * u);
      const values = Float32Array.from([...first, ...tail]);
      const { mean, std } = twoPass(values);
      const m = momentsOf(values);
      expect(relative(m.mean, mean)).toBeLessThan(1e-12);
      expect(relative(m.std, std)).toBeLessThan(1e-9);
    }
  });

  test('of an exponential distribution are its: mean 1, std 1, skewness 2, excess kurtosis 6', () => {
    const n = 100000;
    const m = momentsOf(Float32Array.from({ length: n }, (_, i) => -Math.log(1 - (i + 0.5) / n)));
    expect(m.mean).toBeCloseTo(1, 4);
    expect(m.std).toBeCloseTo(1, 3);
    expect(m.skewness).toBeCloseTo(2, 1);
    expect(Math.abs(m.excessKurtosis - 6)).toBeLessThan(0.2);
  });
});

function twoPass(values: Float32Array) {
  const mean = values.reduce((sum, v) => sum + v, 0) / values.length;
  const residual = values.reduce((sum, v) => sum + (v - mean), 0) / values.length;
  const variance = values.reduce((sum, v) => sum + (v - mean - residual) ** 2, 0) / values.length;
  return { mean: mean + residual, std: Math.sqrt(variance) };
}

describe('histogram', () => {
  test.each(reference)('of $values.length values has the counts of numpy.histogram', ({ values, bins, low, high, counts }) => {
    expect(histogramOf(values, low, high, bins)).toEqual([...counts, 0, 0]);
  });

  test('of nothing is empty', () => {
    expect(histogramOf([], 0, 1, 3)).toEqual([0, 0, 0, 0, 0]);
  });

  test('puts a value on an edge into the upper bin, and the highest into the last', () => {
    const edges = [0, 0.125, 0.25, 0.375, 0.5, 0.625, 0.75, 0.875, 1];
    expect(histogramOf(edges, 0, 1, 8)).toEqual([1, 1, 1, 1, 1, 1, 1, 2, 0, 0]);
  });

  test('puts a value just under an edge into the lower bin', () => {
    const under = [0.125, 0.25, 0.375, 0.5, 0.625, 0.75, 0.875, 1].map(edge => edge * (1 - 2 ** -24));
    expect(histogramOf(under, 0, 1, 8)).toEqual([1, 1, 1, 1, 1, 1, 1, 1, 0, 0]);
  });

  test('counts finite values outside apart, and others not at all', () => {
    const values = [-1, -0.001, 0, 0.5, 1, 1.001, 3e38, -3e38, NaN, Infinity, -Infinity];
    expect(histogramOf(values, 0, 1, 2)).toEqual([1, 2, 3, 2]);
  });

  test('takes limits that are not float32: 0.1 in float32 lies above 0.1', () => {
    expect(histogramOf(new Array(9).fill(0.1), 0, 0.1, 2)).toEqual([0, 0, 0, 9]);
    expect(histogramOf(new Array(9).fill(0.1), 0.1, 1, 2)).toEqual([9, 0, 0, 0]);
    expect(histogramOf(new Array(9).fill(0.7), 0.7, 1, 2)).toEqual([0, 0, 9, 0]); // 0.7 in float32 lies below
  });

  test('between equal limits is the first bin', () => {
    expect(histogramOf([...new Array(9).fill(0.5), 1, 0, 0, 0, 0, 0, 0, 0], 0.5, 0.5, 4)).toEqual([9, 0, 0, 0, 7, 1]);
  });

  test('between limits a few float32 apart, or none, counts all the same', () => {
    const values = [...new Array(9).fill(1000), ...new Array(6).fill(1001), NaN, ...new Array(4).fill(999), 1000.0001];
    expect(histogramOf(values, 1000, 1000.00004, 5)).toEqual([9, 0, 0, 0, 0, 4, 7]);
    expect(histogramOf(values, 999.99997, 1000.00004, 3)).toEqual([0, 9, 0, 4, 7]);
    expect(histogramOf(values, 1000.00002, 1000.00004, 2)).toEqual([0, 0, 13, 7]);
  });

  test('spans the whole of float32', () => {
    const most = 3.4028234663852886e38;
    expect(histogramOf([-most, most, 0, 1e-45], -most, most, 4)).toEqual([1, 0, 2, 1, 0, 0]);
    expect(histogramOf([1e-45, 3e-45, 4e-45], 0, 5.605193857299268e-45, 4)).toEqual([0, 1, 1, 1, 0, 0]);
  });

  test('counts the many outside a narrow range as it counts the few', () => {
    const values = Float32Array.from([...noise(4003, 3), NaN, Infinity, -Infinity]);
    const inside = (low: number, high: number) => values.filter(v => v >= low && v < high).length;
    expect(histogramOf(values, -0.25, 0.5, 3)).toEqual([
      ...[inside(-0.25, 0), inside(0, 0.25), inside(0.25, 0.5)],
      ...[inside(-1, -0.25), inside(0.5, 1)],
    ]);
  });

  test('of n values in every order counts n, in 1024 bins as in 7', () => {
    const values = noise(10007, 9);
    for (const bins of [7, 1024]) {
      const expected = new Array<number>(bins + 2).fill(0);
      for (const v of values) expected[Math.floor(((v + 1) * bins) / 2)]!++;
      expect(histogramOf(values, -1, 1, bins)).toEqual(expected);
      expect(histogramOf(values.toReversed(), -1, 1, bins)).toEqual(expected);
    }
  });
});

describe('magnitudes', () => {
  const magnitudesOf = (values: ArrayLike<number>) =>
    withHeap(() => {
      const counts = putIntegers(new Int32Array(1024));
      kernels.magnitudes(put(values), values.length, counts);
      return unsigned(counts, 1024);
    });

  test('count by exponent and quarter of an octave, without regard to sign', () => {
    const counts = magnitudesOf([1, 1.2, -1.25, 1.74, 1.75, 2, -(2 ** -126), 2 ** -149, 3.4e38]);
    const one = 127 * 4;
    expect([...counts.slice(one, one + 5)]).toEqual([2, 1, 1, 1, 1]);
    expect([counts[4], counts[0], counts[1019]]).toEqual([1, 1, 1]);
    expect(counts.reduce((sum, n) => sum + n)).toBe(9);
  });

  test('leave out 0, NaN and ±∞', () => {
    expect(magnitudesOf([0, -0, NaN, Infinity, -Infinity, 0, NaN]).every(n => n === 0)).toBe(true);
  });
});
