import type { Steps } from './steps.ts';
import type { ValueScale } from './valueScale.ts';

/** What is thinner would not be seen. */
const NEEDLE = 2;

/**
 * Where the edges of the bins stand, in px, clipped to the view. Bins out of view have no width. A histogram too thin to be seen is widened
 * to a needle.
 */
export function stepPixels({ edges }: Steps, scale: ValueScale): Float64Array {
  const [start, end] = scale.range();
  const lowest = Math.min(start, end);
  const highest = Math.max(start, end);
  const n = edges.length - 1;
  const first = scale(edges[0]!);
  const span = scale(edges[n]!) - first;
  const thin = Math.abs(span) < NEEDLE;
  const needle = Math.sign(end - start) * NEEDLE;
  const pixels = new Float64Array(n + 1);
  for (let i = 0; i <= n; i++) {
    const px = thin ? first + span / 2 + needle * (i / n - 0.5) : scale(edges[i]!);
    pixels[i] = Math.min(Math.max(px, lowest), highest);
  }
  return pixels;
}
