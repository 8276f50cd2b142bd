import type { MagnitudeHistogram } from '../summary/summary.ts';
import { magnitudeEdge } from './magnitudeEdge.ts';
import { noSteps, type Steps } from './steps.ts';

/** The density of |x| per decade, of a tensor of `count` values. Zeros have no magnitude; no steps if all values are zero. */
export function magnitudeSteps({ first, counts }: MagnitudeHistogram, count: number): Steps {
  const n = counts.length;
  if (n === 0) return noSteps;
  const edges = Float64Array.from({ length: n + 1 }, (_, i) => magnitudeEdge(first + i));
  const densities = Float64Array.from(counts, (c, i) => c / (count * Math.log10(edges[i + 1]! / edges[i]!)));
  return { edges, densities };
}
