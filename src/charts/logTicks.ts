import type { Domain } from './domain.ts';

/** Mantissas, from fine to coarse. */
const mantissas = [[1, 2.5, 5], [1, 3], [1]];
const strides = [1, 2, 3, 5, 10, 20, 50];

/** At most `most` round numbers in a log domain, rising: 0.25, 0.5, 1 where it is small, 0.1, 0.3, 1 or every decade, or every few, where it is large. */
export function logTicks({ low, high }: Domain, most: number): number[] {
  const first = Math.floor(Math.log10(low));
  const decades = Array.from({ length: Math.ceil(Math.log10(high)) - first + 1 }, (_, i) => first + i);
  const inside = (x: number) => x >= low * 0.999 && x <= high * 1.001;
  for (const set of mantissas) {
    const ticks = decades.flatMap(k => set.map(m => Number(`${m}e${k}`))).filter(inside);
    if (ticks.length <= most) return ticks;
  }
  for (const stride of strides) {
    const ticks = decades.filter(k => k % stride === 0).map(k => Number(`1e${k}`));
    const kept = ticks.filter(inside);
    if (kept.length <= most) return kept;
  }
  return [];
}
