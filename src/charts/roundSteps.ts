/** The multiples of a round step: 1, 2 or 5 times a power of ten. */
interface Grid {
  readonly step: number;
  at(index: number): number;
  /** Not whole where the value lies between two multiples. */
  indexOf(value: number): number;
}

/** Parts an interval into about `count` round steps, as d3 chooses them. */
function gridOf(low: number, high: number, count: number): Grid {
  const wanted = (high - low) / count;
  const power = Math.floor(Math.log10(wanted));
  const error = wanted / 10 ** power;
  const factor = error >= Math.sqrt(50) ? 10 : error >= Math.sqrt(10) ? 5 : error >= Math.SQRT2 ? 2 : 1;
  if (power >= 0) {
    const step = factor * 10 ** power;
    return { step, at: index => index * step, indexOf: value => value / step };
  }
  // Divided by a whole number: 3 / 10 is 0.3, and 3 × 0.1 is not.
  const perUnit = 10 ** -power / factor;
  return { step: 1 / perUnit, at: index => index / perUnit, indexOf: value => value * perUnit };
}

/** d3's `ticks` of a rising interval to the last bit, without the rest of d3-array, which comes in one piece. */
export function ticks(low: number, high: number, count: number): number[] {
  const { at, indexOf } = gridOf(low, high, count);
  let first = Math.round(indexOf(low));
  let last = Math.round(indexOf(high));
  if (at(first) < low) first++;
  if (at(last) > high) last--;
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, i) => at(first + i));
}

/** d3's `nice` of a rising interval to the last bit: its ends go outwards to round numbers. */
export function nice(low: number, high: number, count: number): [low: number, high: number] {
  for (let before = 0; ; ) {
    const { step, at, indexOf } = gridOf(low, high, count);
    if (step === before || !Number.isFinite(step)) return [low, high];
    const first = Math.ceil(indexOf(low));
    const last = Math.floor(indexOf(high));
    [low, high] = [at(at(first) > low ? first - 1 : first), at(at(last) < high ? last + 1 : last)];
    before = step;
  }
}
