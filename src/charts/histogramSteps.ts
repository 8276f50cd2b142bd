import type { Histogram } from '../summary/summary.ts';
import { noSteps, type Steps } from './steps.ts';

/**
 * The density of a tensor of `count` values over its histogram's bins. Exact zeros are taken out of the bin that holds 0, where
 * they would crush the rest (a ReLU makes half of all values zero); they are told in words. No steps without a range.
 */
export function histogramSteps(histogram: Histogram, zeroCount: number, count: number): Steps {
  const { low, high, counts } = histogram;
  const n = counts.length;
  const width = (high - low) / n;
  if (!(width > 0) || !Number.isFinite(width)) return noSteps;
  const edges = new Float64Array(n + 1);
  const densities = new Float64Array(n);
  for (let i = 0; i < n; i++) {
    edges[i] = low + i * width;
    densities[i] = counts[i]! / (count * width);
  }
  edges[n] = high;
  if (zeroCount > 0 && low <= 0 && high >= 0) {
    const i = Math.min(Math.floor(-low / width), n - 1);
    densities[i] = Math.max(0, counts[i]! - zeroCount) / (count * width);
  }
  return { edges, densities };
}
