/** No more frames than this, whatever the training; and about so many bytes of all frames of a network, of which one has about so many for each tensor. */
const MOST = 48;
const MOST_BYTES = 24 * 2 ** 20;
const TENSOR_BYTES = 1024;

/** How many frames a film of so many tensors may have: a fixed budget of memory. At least the start, a step and the end. */
export const frameCount = (tensors: number): number => Math.max(3, Math.min(MOST, Math.floor(MOST_BYTES / (TENSOR_BYTES * tensors))));

/** The steps that are kept, rising from 0 to the last: the first ones all, then ever farther apart, by a factor that fits them into `most` frames. */
export function filmSteps(steps: number, most: number): readonly number[] {
  if (steps < most) return Array.from({ length: steps + 1 }, (_, step) => step);
  const kept = new Set([0]);
  for (let i = 0; i < most - 1; i++) kept.add(Math.round(steps ** (i / (most - 2))));
  return [...kept].filter(step => step <= steps).toSorted((x, y) => x - y);
}
