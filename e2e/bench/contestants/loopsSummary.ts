import { type BinnedSummary, binned, FINE_BINS } from './binned.ts';

interface Summary extends BinnedSummary {
  readonly mean: number;
  readonly std: number;
  readonly rms: number;
  readonly min: number;
  readonly max: number;
  readonly skewness: number;
  readonly excessKurtosis: number;
  readonly zeroCount: number;
  readonly notFiniteCount: number;
}

/** In two passes. */
export function summarize(values: Float32Array): Summary {
  let [sum, min, max, zeroCount, finiteCount] = [0, Infinity, -Infinity, 0, 0];
  for (let i = 0; i < values.length; i++) {
    const v = values[i]!;
    if (!Number.isFinite(v)) continue;
    finiteCount++;
    sum += v;
    if (v === 0) zeroCount++;
    if (v < min) min = v;
    if (v > max) max = v;
  }
  const mean = sum / finiteCount;
  const factor = max > min ? FINE_BINS / (max - min) : 0;
  const fine = new Uint32Array(FINE_BINS);
  let [m2, m3, m4] = [0, 0, 0];
  for (let i = 0; i < values.length; i++) {
    const v = values[i]!;
    if (!Number.isFinite(v)) continue;
    const d = v - mean;
    const d2 = d * d;
    m2 += d2;
    m3 += d2 * d;
    m4 += d2 * d2;
    fine[Math.min(FINE_BINS - 1, Math.floor((v - min) * factor))]!++;
  }
  const variance = m2 / finiteCount;
  const std = Math.sqrt(variance);
  return {
    ...{ mean, std, rms: Math.sqrt(variance + mean * mean), min, max, zeroCount, notFiniteCount: values.length - finiteCount },
    ...{ skewness: m3 / finiteCount / (variance * std), excessKurtosis: m4 / finiteCount / (variance * variance) - 3 },
    ...binned(fine, min, max),
  };
}
