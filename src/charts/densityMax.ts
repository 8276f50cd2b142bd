import type { Steps } from './steps.ts';

/** The highest density; 0 of nothing. */
export function densityMax({ densities }: Steps): number {
  let max = 0;
  for (const d of densities) if (d > max) max = d;
  return max;
}
