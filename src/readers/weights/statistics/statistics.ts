import type { Numbers } from '../numbers.ts';
import type { Tensor } from '../tensor.ts';
import { type Buckets, bucketOf, bucketsOfNothing } from './buckets.ts';

/** Of the finite numbers of an array; null where there are none. `std` is the population's. */
export interface Statistics {
  readonly count: number;
  readonly finiteCount: number;
  readonly mean: number | null;
  readonly std: number | null;
  readonly rms: number | null;
  readonly min: number | null;
  readonly max: number | null;
  readonly zeroCount: number;
  readonly nanCount: number;
  readonly infinityCount: number;
}

/** Running sums, about the first number, so that a mean far from zero costs no digits. */
interface Sums {
  shift: number;
  finite: number;
  sum: number;
  squares: number;
  min: number;
  max: number;
  zeros: number;
  nans: number;
  infinities: number;
}

/**
 * One pass over an array, a piece at a time: its moments in float64, and how its numbers are distributed. The buckets are the caller's.
 * @throws Refusal where the file ends before
 */
export function statisticsOf(tensor: Tensor, buckets: Buckets = bucketsOfNothing()): Statistics {
  buckets.fill(0);
  const sums: Sums = { shift: Number.NaN, finite: 0, sum: 0, squares: 0, min: Infinity, max: -Infinity, zeros: 0, nans: 0, infinities: 0 };
  for (const piece of tensor.pieces()) {
    if (Number.isNaN(sums.shift)) sums.shift = piece.find(Number.isFinite) ?? Number.NaN;
    add(piece, sums);
    bucket(piece, buckets);
  }
  return summary(sums);
}

function add(piece: Numbers, sums: Sums): void {
  const { shift } = sums;
  let { finite, sum, squares, min, max, zeros } = sums;
  for (let i = 0; i < piece.length; i++) {
    const value = piece[i]!;
    if (value - value !== 0) {
      if (Number.isNaN(value)) sums.nans++;
      else sums.infinities++;
      continue;
    }
    const away = value - shift;
    finite++;
    sum += away;
    squares += away * away;
    if (value < min) min = value;
    if (value > max) max = value;
    if (value === 0) zeros++;
  }
  Object.assign(sums, { finite, sum, squares, min, max, zeros });
}

let scratch = new Float32Array(0);

/** Counts the numbers, rounded to float32, by their upper bits. */
function bucket(piece: Numbers, buckets: Buckets): void {
  let singles: Float32Array;
  if (piece instanceof Float32Array) singles = piece;
  else {
    if (scratch.length < piece.length) scratch = new Float32Array(piece.length);
    scratch.set(piece);
    singles = scratch.subarray(0, piece.length);
  }
  const bits = new Uint32Array(singles.buffer, singles.byteOffset, singles.length);
  for (let i = 0; i < bits.length; i++) buckets[bucketOf(bits[i]!)]!++;
}

function summary({ shift, finite, sum, squares, min, max, zeros, nans, infinities }: Sums): Statistics {
  const counts = { count: finite + nans + infinities, finiteCount: finite, zeroCount: zeros, nanCount: nans, infinityCount: infinities };
  if (finite === 0) return { ...counts, mean: null, std: null, rms: null, min: null, max: null };
  const away = sum / finite;
  const mean = shift + away;
  const variance = min === max ? 0 : Math.max(0, squares / finite - away * away);
  return { ...counts, mean: min === max ? min : mean, std: Math.sqrt(variance), rms: Math.sqrt(variance + mean * mean), min, max };
}
