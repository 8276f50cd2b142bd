/**
 * Counts of float32 numbers by the upper 17 bits of each: sign, exponent and eight bits of fraction. A bucket is 1/256 of its power of two wide, whatever the scale,
 * so that one pass over the numbers gives their distribution function without knowing where they lie.
 */
export type Buckets = Uint32Array;

const SHIFT = 15;
export const bucketsOfNothing = (): Buckets => new Uint32Array(1 << (32 - SHIFT));
export const bucketOf = (bits: number) => bits >>> SHIFT;

/** The buckets that hold something, ascending: `[from, to)` of each, and how many numbers lie below `to`. */
export interface Steps {
  readonly from: Float64Array;
  readonly to: Float64Array;
  readonly count: Float64Array;
}

const FIRST_INFINITE = 0x7f800000 >>> SHIFT;
const NEGATIVE = 0x80000000 >>> SHIFT;

/** Finite numbers only. Zeros of both signs stand at 0. */
export function stepsOf(buckets: Buckets): Steps {
  const order: number[] = [];
  for (let i = NEGATIVE + FIRST_INFINITE - 1; i >= NEGATIVE; i--) if (buckets[i]! > 0) order.push(i);
  for (let i = 0; i < FIRST_INFINITE; i++) if (buckets[i]! > 0) order.push(i);
  const steps = { from: new Float64Array(order.length), to: new Float64Array(order.length), count: new Float64Array(order.length) };
  let below = 0;
  order.forEach((bucket, i) => {
    const [near, far] = [edge(bucket & (NEGATIVE - 1)), edge((bucket & (NEGATIVE - 1)) + 1)];
    below += buckets[bucket]!;
    steps.from[i] = bucket >= NEGATIVE ? -far : near;
    steps.to[i] = bucket >= NEGATIVE ? -near : far;
    steps.count[i] = below;
  });
  return steps;
}

const word = new Uint32Array(1);
const real = new Float32Array(word.buffer);

/** The magnitude at which a bucket begins; beyond the largest number 2¹²⁸. */
function edge(bucket: number): number {
  if (bucket >= FIRST_INFINITE) return 2 ** 128;
  word[0] = bucket << SHIFT;
  return real[0]!;
}
