import type { Steps } from './steps.ts';
import type { ValueScale } from './valueScale.ts';

/** Steps narrower than this, in px, would show as noise. */
const LEAST = 2;

/**
 * The same bins, those that would be too narrow to be seen levelled in groups of 2, 4, 8 … to their mean density. The number of bins
 * stays, so that a path can glide from one view to another.
 */
export function level(steps: Steps, x: ValueScale): Steps {
  const n = steps.densities.length;
  const span = n === 0 ? 0 : Math.abs(x(steps.edges[n]!) - x(steps.edges[0]!));
  if (!(span > 0) || span / n >= LEAST) return steps;
  const group = Math.min(2 ** Math.ceil(Math.log2((LEAST * n) / span)), n);
  const densities = new Float64Array(n);
  for (let start = 0; start < n; start += group) {
    const end = Math.min(start + group, n);
    densities.fill(meanDensity(steps, start, end, x), start, end);
  }
  return { edges: steps.edges, densities };
}

/** Weighted by the bins' widths as they are drawn. */
function meanDensity({ edges, densities }: Steps, start: number, end: number, x: ValueScale): number {
  let sum = 0;
  for (let i = start; i < end; i++) sum += densities[i]! * (x(edges[i + 1]!) - x(edges[i]!));
  return sum / (x(edges[end]!) - x(edges[start]!));
}
