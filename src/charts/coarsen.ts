import type { Steps } from './steps.ts';

/** The same density over groups of bins, `most` at the most; each group has the mean density of its bins. */
export function coarsen(steps: Steps, most: number): Steps {
  const n = steps.densities.length;
  const group = Math.ceil(n / most);
  if (group <= 1) return steps;
  const groups = Math.ceil(n / group);
  const edges = Float64Array.from({ length: groups + 1 }, (_, g) => steps.edges[Math.min(g * group, n)]!);
  const densities = Float64Array.from({ length: groups }, (_, g) => {
    const members = steps.densities.subarray(g * group, (g + 1) * group);
    return members.reduce((sum, d) => sum + d, 0) / members.length;
  });
  return { edges, densities };
}
