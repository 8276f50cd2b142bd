import type { Pass } from '../passes/pass.ts';

/**
 * The largest |cosine| between the weight vectors (columns of W) of two units of a layer, from the float32 product of the normalized W with itself, within
 * about 1e-6: 1 means that two units compute the same (or the opposite) and that no gradient parts them. Two vectors of zeros are the same.
 * NaN for a single unit or weights that are not finite.
 * @throws RangeError when the product does not fit into memory
 */
export function createSymmetry({ kernels, arena, layers }: Pass): (weights: Float32Array, fanIn: number, fanOut: number) => number {
  const most = (of: (fanIn: number, fanOut: number) => number) => Math.max(...layers.map(({ fanIn, fanOut }) => of(fanIn, fanOut)));
  const unitsAt = arena.reserve(4 * most((n, m) => n * m));
  const cosinesAt = arena.reserve(4 * most((_, m) => m * m));
  const scratch = arena.reserve(most((n, m) => kernels.denseScratchBytes(n, m, m)));
  return (weights, fanIn, fanOut) => {
    const units = arena.floats(unitsAt, fanIn * fanOut);
    const zeros = normalizeColumns(weights, units, fanOut);
    if (zeros > 1) return 1;
    kernels.denseBackwardWeights(cosinesAt, unitsAt, unitsAt, fanIn, fanOut, fanOut, scratch, 0, fanOut);
    return largestOffDiagonal(arena.floats(cosinesAt, fanOut * fanOut), fanOut);
  };
}

/** Columns of length 1, or 0 where there were only zeros; gives the number of those. */
function normalizeColumns(from: Float32Array, to: Float32Array, columns: number): number {
  const squares = new Float64Array(columns);
  for (let at = 0; at < from.length; at++) squares[at % columns]! += from[at]! * from[at]!;
  const factors = squares.map(square => (square === 0 ? 0 : 1 / Math.sqrt(square)));
  for (let at = 0; at < from.length; at++) to[at] = from[at]! * factors[at % columns]!;
  return squares.reduce((count, square) => count + Number(square === 0), 0);
}

function largestOffDiagonal(cosines: Float32Array, size: number): number {
  if (size < 2) return Number.NaN;
  let largest = 0;
  for (let i = 0; i < size; i++) {
    for (let j = 0; j < i; j++) {
      const cosine = Math.abs(cosines[i * size + j]!);
      if (!(cosine <= largest)) largest = cosine;
    }
    if (Number.isNaN(largest)) return largest;
  }
  return Math.min(1, largest);
}
