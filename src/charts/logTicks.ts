import type { Domain } from './domain.ts';

const strides = [1, 2, 3, 5, 10, 20, 50];

/**
 * Round numbers in a log domain, rising, each the same factor above the one before, if it can be `room` px apart on an axis of `length` px: every decade, or
 * every few, where two are in view, else halves and doubles of one power of ten (0.25, 0.5, 1, 2) or its quarters and fourfolds.
 */
export function logTicks({ low, high }: Domain, length: number, room: number): number[] {
  const [bottom, top] = [Math.log10(low), Math.log10(high)];
  const fits = (decades: number) => decades * length >= room * (top - bottom);
  const inView = (ticks: readonly number[]) => ticks.filter(x => x >= low * 0.999 && x <= high * 1.001);
  const first = Math.floor(bottom);
  const powers = inView(Array.from({ length: Math.ceil(top) - first + 1 }, (_, i) => Number(`1e${first + i}`)));
  if (powers.length > 1) return thinned(powers, strides.find(fits) ?? 100);
  const factor = fits(Math.log10(2)) ? 2 : 4;
  const power = Number(`1e${Math.round((bottom + top) / 2)}`);
  return inView([-3, -2, -1, 0, 1, 2, 3].map(k => power * factor ** k)).map(x => Number(x.toPrecision(6)));
}

/** Those whose exponents the stride divides, so that 1 is among them; where that leaves a single one, from the lowest on. */
function thinned(powers: readonly number[], stride: number): number[] {
  const divided = powers.filter(power => Math.round(Math.log10(power)) % stride === 0);
  return divided.length > 1 ? divided : powers.filter((_, i) => i % stride === 0);
}
