import type { Steps } from './steps.ts';

/** The same density over groups of bins, `most` groups at the most; each has the mean density of its bins. */
export function coarsen(steps: Steps, most: number): Steps {
  const n = steps.densities.length;
  const size = Math.ceil(n / most);
  if (size <= 1) return steps;
  const groups = Math.ceil(n / size);
  const edges = new Float64Array(groups + 1);
  const densities = new Float64Array(groups);
  for (let g = 0; g < groups; g++) {
    const start = g * size;
    const end = Math.min(start + size, n);
    let sum = 0;
    for (let i = start; i < end; i++) sum += steps.densities[i]!;
    edges[g] = steps.edges[start]!;
    densities[g] = sum / (end - start);
  }
  edges[groups] = steps.edges[n]!;
  return { edges, densities };
}
