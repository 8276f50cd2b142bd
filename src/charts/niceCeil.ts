const steps = [1, 1.2, 1.4, 1.6, 1.8, 2, 2.5, 3, 3.5, 4, 4.5, 5, 6, 7, 8, 9, 10];

/** The smallest round number that is not below x: fine enough that x fills four fifths of it, coarse enough to stand still. 0 for x ≤ 0 or NaN. */
export function niceCeil(x: number): number {
  if (!(x > 0)) return 0;
  const exponent = Math.floor(Math.log10(x));
  for (const k of [exponent - 1, exponent, exponent + 1]) {
    for (const step of steps) {
      const candidate = Number(`${step}e${k}`);
      if (candidate >= x) return candidate;
    }
  }
  return x;
}
