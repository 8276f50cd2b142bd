import { expect, test } from 'vitest';
import { allocate, digestOf, kernels, noise, putIntegers, withHeap } from './testing.ts';

function digestOfBits(bits: readonly number[]) {
  return withHeap(() => {
    const out = allocate(8);
    kernels.digest(putIntegers(bits), bits.length, out);
    return new BigUint64Array(kernels.memory.buffer, out, 1)[0]!;
  });
}

test('the digest changes with every bit of every value', () => {
  for (const count of [1, 4, 7, 37]) {
    const bits = Array.from(new Int32Array(noise(count, 1).buffer));
    const digests = new Set([digestOfBits(bits)]);
    for (let i = 0; i < count; i++) {
      for (let bit = 0; bit < 32; bit++) digests.add(digestOfBits(bits.with(i, bits[i]! ^ (1 << bit))));
    }
    expect(digests.size).toBe(1 + 32 * count);
  }
});

test('the digest changes when two values change places, or the signs of any two flip', () => {
  const values = Array.from(noise(40, 2));
  const digests = new Set([digestOf(values)]);
  let pairs = 0;
  for (let i = 0; i < values.length; i++) {
    for (let j = 0; j < i; j++, pairs++) {
      digests.add(digestOf(values.with(i, values[j]!).with(j, values[i]!)));
      digests.add(digestOf(values.with(i, -values[i]!).with(j, -values[j]!)));
    }
  }
  expect(digests.size).toBe(1 + 2 * pairs);
});

test('the digest changes with the number of zeros, and tells −0 from 0', () => {
  const digests = Array.from({ length: 40 }, (_, count) => digestOf(new Float32Array(count)));
  expect(new Set([...digests, digestOf([-0])]).size).toBe(41);
});

test('every NaN is one and the same to the digest, whatever its sign and payload', () => {
  const nans = [0x7fc00000, 0x7f800001, 0xffc00000 | 0, 0xffffffff | 0, 0x7fedcba9];
  for (let i = 0; i < 23; i++) {
    const bits = Array.from(new Int32Array(noise(23, 3).buffer));
    expect(new Set(nans.map(nan => digestOfBits(bits.with(i, nan)))).size).toBe(1);
  }
  expect(digestOf([NaN])).not.toBe(digestOf([Infinity]));
});
