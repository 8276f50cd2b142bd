/**
 * A zero of f between a and b, where f has opposite signs (or is 0), to about 1e-14 relative: regula falsi with the Illinois halving (Dowell
 * & Jarratt 1971), and a bisection whenever the bracket does not shrink to half in three steps.
 */
export function root(f: (x: number) => number, a: number, b: number): number {
  let [fa, fb] = [f(a), f(b)];
  let width = Math.abs(b - a);
  for (let step = 0; step < 120; step++) {
    if (fa === 0) return a;
    if (fb === 0 || Math.abs(b - a) <= 1e-15 * Math.max(Math.abs(a), Math.abs(b))) return b;
    const slow = step % 3 === 2 && Math.abs(b - a) > width / 2;
    if (step % 3 === 2) width = Math.abs(b - a);
    const x = slow ? (a + b) / 2 : b - (fb * (b - a)) / (fb - fa);
    const fx = f(x);
    if (fx < 0 === fb < 0) fa /= 2;
    else [a, fa] = [b, fb];
    [b, fb] = [x, fx];
  }
  return b;
}
