import type { Matrix, Updater } from './optimizer.ts';

/** The quintic a·s + b·s³ + c·s⁵ whose iteration carries every singular value in (0, 1] near 1, and those from about 0.01 on in five rounds. */
const [A, B, C] = [3.4445, -4.775, 2.0315];
const ROUNDS = 5;
/** Below this norm a matrix counts as 0. */
const TINY = 1e-7;

/** Where what the iteration needs lies: two Gram matrices of the shorter side, a product, a row of zeros, and room for the kernels' products. */
function placesOf(updater: Updater, work: number, n: number, m: number) {
  const short = Math.min(n, m);
  const square = aligned(work + 4 * short * short);
  const product = aligned(square + 4 * short * short);
  const zeros = aligned(product + 4 * n * m);
  const scratch = aligned(zeros + 4 * Math.max(n, m));
  const shapes = [
    [n, n, m],
    [n, m, m],
    [short, short, short],
  ] as const;
  const end = scratch + Math.max(...shapes.map(([B, N, M]) => updater.denseScratchBytes(B, N, M)));
  return { gram: work, square, product, zeros, scratch, end };
}

/** Of what a kernel takes, in bytes. */
const ALIGNMENT = 16;
const aligned = (at: number) => Math.ceil(at / ALIGNMENT) * ALIGNMENT;

export const orthogonalizeBytes = (updater: Updater, fanIn: number, fanOut: number): number => placesOf(updater, 0, fanIn, fanOut).end;

/**
 * Replaces x (n × m) = U·S·Vᵀ by about U·Vᵀ, with singular values between 0.7 and 1.2: Newton's and Schulz's iteration as Jordan et al. 2024 tuned it. One that is all 0
 * stays; one that holds a value which is not finite becomes NaN.
 */
export function orthogonalize(updater: Updater, x: number, { fanIn: n, fanOut: m, work }: Matrix): void {
  const short = Math.min(n, m);
  const { gram, square, product, zeros, scratch } = placesOf(updater, work, n, m);
  updater.fillConstant(zeros, Math.max(n, m), 0);
  updater.scale(x, n * m, 1 / Math.max(TINY, Math.sqrt(updater.sumOfSquares(x, n * m))));
  for (let round = 0; round < ROUNDS; round++) {
    // G = x·xᵀ or xᵀ·x, whichever is smaller; then square = b·G + c·G²
    if (n <= m) updater.denseBackwardInputs(gram, x, x, n, n, m, scratch, 0, n);
    else updater.denseBackwardWeights(gram, x, x, n, m, m, scratch, 0, m);
    updater.denseBackwardInputs(square, gram, gram, short, short, short, scratch, 0, short);
    updater.scale(square, short * short, C);
    updater.updateSgd(square, gram, short * short, -B);
    // x = a·x + square·x or x·square
    if (n <= m) updater.denseForward(product, square, x, zeros, n, n, m, scratch, 0, n);
    else updater.denseForward(product, x, square, zeros, n, m, m, scratch, 0, n);
    updater.scale(x, n * m, A);
    updater.updateSgd(x, product, n * m, -1);
  }
}
