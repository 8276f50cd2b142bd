/** The density per decade of |x|, of what has the density `density` per unit of x. */
export function decadeDensity(density: (value: number) => number): (magnitude: number) => number {
  return m => (density(m) + density(-m)) * m * Math.LN10;
}
