// Philox4x32-10, a counter-based generator (Salmon, Moraes, Dror and Shaw 2011, "Parallel random numbers: as easy as 1, 2, 3"):
// block i is a bijection of (counter i, key), so any value can be drawn alone and in any order. Four blocks at a time, one a lane.
// Ten rounds, as cuRAND, JAX's and NumPy's Philox: the paper's seven would save under 1 % of a frame.

/** The four words of the four blocks that `philox` made last. */
export let word0: v128 = i32x4.splat(0);
export let word1: v128 = i32x4.splat(0);
export let word2: v128 = i32x4.splat(0);
export let word3: v128 = i32x4.splat(0);

/** Blocks 4·group … 4·group + 3 under the key (k0, k1), with (k2, k3) as the upper half of the counter. */
export function philox(group: i32, k0: i32, k1: i32, k2: i32, k3: i32): void {
  let a = i32x4.add(i32x4.splat(group << 2), i32x4(0, 1, 2, 3));
  let b = i32x4.splat(0);
  let c = i32x4.splat(k2);
  let d = i32x4.splat(k3);
  let key0 = i32x4.splat(k0);
  let key1 = i32x4.splat(k1);
  for (let round = 0; round < 10; ++round) {
    const m0 = i32x4.splat(0xd2511f53);
    const m1 = i32x4.splat(0xcd9e8d57);
    const a01 = i64x2.extmul_low_i32x4_u(a, m0);
    const a23 = i64x2.extmul_high_i32x4_u(a, m0);
    const c01 = i64x2.extmul_low_i32x4_u(c, m1);
    const c23 = i64x2.extmul_high_i32x4_u(c, m1);
    a = v128.xor(v128.xor(high(c01, c23), b), key0);
    b = low(c01, c23);
    c = v128.xor(v128.xor(high(a01, a23), d), key1);
    d = low(a01, a23);
    key0 = i32x4.add(key0, i32x4.splat(0x9e3779b9));
    key1 = i32x4.add(key1, i32x4.splat(0xbb67ae85));
  }
  word0 = a;
  word1 = b;
  word2 = c;
  word3 = d;
}

@inline function low(x: v128, y: v128): v128 {
  return v128.shuffle<i32>(x, y, 0, 2, 4, 6);
}

@inline function high(x: v128, y: v128): v128 {
  return v128.shuffle<i32>(x, y, 1, 3, 5, 7);
}
