/** A module whose one function makes a v128: only an engine with 128-bit SIMD takes it for valid. */
const USES_SIMD = Uint8Array.of(
  ...[0, 97, 115, 109, 1, 0, 0, 0], // \0asm, version 1
  ...[1, 5, 1, 96, 0, 1, 123], // type 0: () → v128
  ...[3, 2, 1, 0], // function 0 is of type 0
  ...[10, 8, 1, 6, 0, 65, 0, 253, 15, 11], // i8x16.splat(i32.const 0)
);

export const hasSimd = (): boolean => WebAssembly.validate(USES_SIMD);
