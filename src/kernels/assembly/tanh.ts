// tanh over an array: as `tanh`, to the bit, four vectors at a time, step by step. One vector alone waits for each of its thirty operations; four side by side hardly do.

import { afterLog2, expm1Reduced, expm1Scaled, roundedLog2, splat, tanhFromExpm1 } from './elementary';

/** a = tanh z of `count` values, a multiple of 16. */
export function tanhOfSixteens(a: usize, z: usize, count: i32): void {
  for (const end = z + (<usize>count << 2); z < end; z += 64, a += 64) {
    const x0 = v128.load(z), x1 = v128.load(z, 16), x2 = v128.load(z, 32), x3 = v128.load(z, 48);
    const y0 = minusTwice(x0), y1 = minusTwice(x1), y2 = minusTwice(x2), y3 = minusTwice(x3);
    const n0 = roundedLog2(y0), n1 = roundedLog2(y1), n2 = roundedLog2(y2), n3 = roundedLog2(y3);
    const r0 = afterLog2(y0, n0), r1 = afterLog2(y1, n1), r2 = afterLog2(y2, n2), r3 = afterLog2(y3, n3);
    const q0 = expm1Reduced(r0), q1 = expm1Reduced(r1), q2 = expm1Reduced(r2), q3 = expm1Reduced(r3);
    const e0 = expm1Scaled(q0, n0), e1 = expm1Scaled(q1, n1), e2 = expm1Scaled(q2, n2), e3 = expm1Scaled(q3, n3);
    v128.store(a, tanhFromExpm1(e0, x0));
    v128.store(a, tanhFromExpm1(e1, x1), 16);
    v128.store(a, tanhFromExpm1(e2, x2), 32);
    v128.store(a, tanhFromExpm1(e3, x3), 48);
  }
}

/** −2|x|, and no less than `expm1` takes. */
@inline function minusTwice(x: v128): v128 {
  return f32x4.pmax(f32x4.mul(f32x4.abs(x), splat(-2)), splat(-20));
}
