import type { Band } from './band.ts';

/** The edges of a band in px, above (high) and below (low), in stretches of neighbouring columns. */
export interface BandPath {
  readonly area: string;
  readonly edges: string;
}

/**
 * The area between low and high over the columns at `xs`, broken where there is none. `y` gives px of a number above 0; 0 lies on `floor`, ∞ and NaN on y = 0.
 * A column without neighbours is an upright line.
 */
export function bandPath(
  xs: readonly number[],
  bands: readonly (Band | undefined)[],
  y: (value: number) => number,
  floor: number,
): BandPath {
  const place = (value: number) => (value === 0 ? floor : Number.isFinite(value) ? y(value) : 0);
  let area = '';
  let edges = '';
  for (const [from, to] of stretches(bands)) {
    const points = (edge: 'low' | 'high') => bands.slice(from, to).map((b, i) => `${round(xs[from + i]!)} ${round(place(b![edge]))}`);
    const [high, low] = [points('high'), points('low')];
    area += `M${high.join('L')}L${low.toReversed().join('L')}Z`;
    edges += `M${high.join('L')}M${low.join('L')}`;
  }
  return { area, edges };
}

function stretches(bands: readonly (Band | undefined)[]): [from: number, to: number][] {
  const found: [number, number][] = [];
  bands.forEach((b, i) => {
    if (!b) return;
    const last = found.at(-1);
    if (last?.[1] === i) last[1] = i + 1;
    else found.push([i, i + 1]);
  });
  return found;
}

const round = (px: number) => Math.round(px * 10) / 10;
