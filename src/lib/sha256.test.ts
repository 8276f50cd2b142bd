import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { sha256 } from './sha256.ts';

test('the examples of FIPS 180-4', () => {
  const ascii = (text: string) => sha256(new TextEncoder().encode(text));
  expect(ascii('abc')).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad');
  expect(ascii('')).toBe('e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855');
});

test('around the ends of blocks, and at any place of a buffer, it is Node’s', () => {
  const all = Uint8Array.from({ length: 200 }, (_, i) => (i * 151) & 255);
  for (const length of [1, 55, 56, 57, 63, 64, 65, 119, 120, 128, 190]) {
    const part = all.subarray(3, 3 + length);
    expect(sha256(part), String(length)).toBe(createHash('sha256').update(part).digest('hex'));
  }
});
