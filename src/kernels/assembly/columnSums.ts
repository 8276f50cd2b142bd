// Sums down many columns at once, in float64 and in memory: rows are read as they lie, where going down a few columns would meet each cache line several times.

import { lowerHalf, upperHalf } from './lanes';

/** Columns at a time: their sums stay in the first-level cache. */
export const BLOCK = 512;

export function clearSums(sums: usize, columns: i32): void {
  memory.fill(sums, 0, <usize>((columns + 3) & ~3) << 3);
}

/** Adds four values to the sums of their columns. */
@inline export function accumulate(sums: usize, v: v128): void {
  v128.store(sums, f64x2.add(v128.load(sums), lowerHalf(v)));
  v128.store(sums, f64x2.add(v128.load(sums, 16), upperHalf(v)), 16);
}
