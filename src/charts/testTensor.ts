import type { TensorSummary } from '../summary/summary.ts';
import { magnitudeEdge } from './magnitudeEdge.ts';

/** The summary of a few values, counted naively, for tests. */
export function testTensor(values: readonly number[], bins = 8): TensorSummary {
  const finite = values.filter(Number.isFinite);
  const nanCount = values.filter(Number.isNaN).length;
  const min = finite.length ? Math.min(...finite) : Number.NaN;
  const max = finite.length ? Math.max(...finite) : Number.NaN;
  const sum = (f: (v: number) => number) => finite.reduce((total, v) => total + f(v), 0);
  const mean = sum(v => v) / finite.length;
  const counts = new Uint32Array(bins);
  for (const v of finite) counts[min < max ? Math.min(Math.floor(((v - min) / (max - min)) * bins), bins - 1) : 0]!++;
  return {
    count: values.length,
    mean,
    std: Math.sqrt(sum(v => (v - mean) ** 2) / finite.length),
    rms: Math.sqrt(sum(v => v * v) / finite.length),
    min,
    max,
    skewness: Number.NaN,
    excessKurtosis: Number.NaN,
    quantiles: [],
    zeroCount: finite.filter(v => v === 0).length,
    saturatedCount: null,
    deadUnitCount: null,
    sampleDistance: null,
    nanCount,
    infinityCount: values.length - finite.length - nanCount,
    subnormalCount: 0,
    histogram: { low: min, high: max, counts, below: 0, above: 0 },
    magnitudes: countMagnitudes(finite.map(Math.abs).filter(m => m > 0)),
    digest: '',
  };
}

function countMagnitudes(magnitudes: readonly number[]): TensorSummary['magnitudes'] {
  if (magnitudes.length === 0) return { first: 0, counts: new Uint32Array(0) };
  const first = 4 * Math.floor(Math.log2(Math.min(...magnitudes)));
  const last = 4 * Math.floor(Math.log2(Math.max(...magnitudes))) + 3;
  const counts = Uint32Array.from(
    { length: last - first + 1 },
    (_, i) => magnitudes.filter(m => m >= magnitudeEdge(first + i) && m < magnitudeEdge(first + i + 1)).length,
  );
  return { first, counts };
}

/** n values at the quantiles of a normal distribution (Box and Muller's, at equal steps), for tests. */
export function testNormal(n: number, std: number): number[] {
  return Array.from({ length: n }, (_, i) => std * Math.sqrt(-2 * Math.log((i + 0.5) / n)) * Math.cos(2 * Math.PI * ((i * 0.618034) % 1)));
}
