// The dense layer z = x · w + b and its gradients, each one call of the blocked product (product.ts).
// Letters: B batch size, N fan-in, M fan-out; x (B × N), w (N × M), z (B × M), float32, row-major.

import { multiply, SCRATCH_BYTES } from './product';

export function denseScratchBytes(B: i32, N: i32, M: i32): i32 {
  return <i32>SCRATCH_BYTES;
}

/** Rows `from` to `to` of z (B × M) = x (B × N) · w (N × M) + b (M). */
export function denseForward(
  z: usize, x: usize, w: usize, b: usize, B: i32, N: i32, M: i32, scratch: usize, from: i32, to: i32,
): void {
  const n = <usize>N << 2, m = <usize>M << 2;
  multiply(z + <usize>from * m, m, x + <usize>from * n, n, false, w, m, false, b, to - from, N, M, scratch);
}

/** z = x · w + b: rows `from` to `to` of dx (B × N) = dz (B × M) · wᵀ (M × N). */
export function denseBackwardInputs(
  dx: usize, dz: usize, w: usize, B: i32, N: i32, M: i32, scratch: usize, from: i32, to: i32,
): void {
  const n = <usize>N << 2, m = <usize>M << 2;
  multiply(dx + <usize>from * n, n, dz + <usize>from * m, m, false, w, m, true, 0, to - from, M, N, scratch);
}

/** z = x · w + b: rows `from` to `to` of dw (N × M) = xᵀ (N × B) · dz (B × M). */
export function denseBackwardWeights(
  dw: usize, x: usize, dz: usize, B: i32, N: i32, M: i32, scratch: usize, from: i32, to: i32,
): void {
  const n = <usize>N << 2, m = <usize>M << 2;
  multiply(dw + <usize>from * m, m, x + (<usize>from << 2), n, true, dz, m, false, 0, to - from, B, M, scratch);
}
