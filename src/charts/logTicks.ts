import type { Domain } from './domain.ts';

const strides = [1, 2, 3, 5, 10, 20, 50];

/**
 * At most `most` round numbers in a log domain, rising: 0.25, 0.5, 1 where it is small; every decade, or every few, where it is large;
 * 0.3, 1, 3 where too many of the first and too few of the second would fit.
 */
export function logTicks({ low, high }: Domain, most: number): number[] {
  const first = Math.floor(Math.log10(low));
  const decades = Array.from({ length: Math.ceil(Math.log10(high)) - first + 1 }, (_, i) => first + i);
  const powers = (stride: number, mantissas: readonly number[]) =>
    decades
      .filter(k => k % stride === 0)
      .flatMap(k => mantissas.map(m => Number(`${m}e${k}`)))
      .filter(x => x >= low * 0.999 && x <= high * 1.001);
  const fine = powers(1, [1, 2.5, 5]);
  if (fine.length <= most) return fine;
  if (powers(1, [1]).length < 2) return powers(1, [1, 3]);
  return powers(strides.find(stride => powers(stride, [1]).length <= most) ?? 100, [1]);
}
