import type { Domain } from './domain.ts';

const fine = [1, 2.5, 5];

/** At most `most` round numbers in a log domain, rising: 0.25, 0.5, 1 where it is small, every decade or every few where it is large. */
export function logTicks({ low, high }: Domain, most: number): number[] {
  const first = Math.floor(Math.log10(low));
  const decades = Array.from({ length: Math.ceil(Math.log10(high)) - first + 1 }, (_, i) => first + i);
  const inside = (x: number) => x >= low * 0.999 && x <= high * 1.001;
  const all = decades.flatMap(k => fine.map(step => Number(`${step}e${k}`))).filter(inside);
  if (all.length <= most) return all;
  const powers = decades.map(k => Number(`1e${k}`)).filter(inside);
  for (const every of [1, 2, 3, 5, 10, 20, 50]) {
    const kept = powers.filter(x => Math.round(Math.log10(x)) % every === 0);
    if (kept.length <= most) return kept;
  }
  return [];
}
