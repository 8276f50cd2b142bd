// Any bytes at all: a reading or a sentence, within a second, and nothing else.
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { memoryBytes, Refusal } from './bytes.ts';
import { readWeights } from './readWeights.ts';

const folder = fileURLToPath(new URL('./corpus/', import.meta.url));
/** Small ones, so that a change hits what describes the numbers and not the numbers. */
const seeds = readdirSync(folder)
  .filter(name => !name.endsWith('.json'))
  .map(name => readFileSync(`${folder}${name}`))
  .filter(({ length }) => length > 0 && length < 12_000);

function tryToRead(bytes: Uint8Array): void {
  const before = process.cpuUsage();
  try {
    readWeights(memoryBytes(bytes));
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
  }
  expect(process.cpuUsage(before).user / 1000).toBeLessThan(1000); // Others may be at work on the same processor.
}

const changes = fc.array(fc.tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.integer({ min: 0, max: 255 })), {
  minLength: 1,
  maxLength: 6,
});

test('a file with some bytes changed', () => {
  fc.assert(
    fc.property(fc.constantFrom(...seeds), changes, (seed, changed) => {
      const bytes = Uint8Array.from(seed);
      // Headers stand at the beginning, directories at the end: half of the changes go there.
      changed.forEach(([place, value], i) => {
        const range = i % 2 ? bytes.length : Math.min(bytes.length, 600);
        const at = Math.min(range - 1, Math.floor(place * range));
        bytes[i % 4 === 2 ? bytes.length - 1 - at : at] = value;
      });
      tryToRead(bytes);
    }),
    { numRuns: 1500 },
  );
}, 60_000);

test('a file that is cut off, or has bytes put in', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...seeds),
      fc.double({ min: 0, max: 1, noNaN: true }),
      fc.uint8Array({ maxLength: 9 }),
      (seed, place, more) => {
        const at = Math.floor(place * seed.length);
        tryToRead(seed.subarray(0, at));
        tryToRead(Buffer.concat([seed.subarray(0, at), more, seed.subarray(at)]));
      },
    ),
    { numRuns: 500 },
  );
}, 60_000);

test('any bytes behind the signature of a kind', () => {
  const signatures = seeds.map(seed => seed.subarray(0, 16));
  fc.assert(
    fc.property(fc.constantFrom(...signatures, new Uint8Array(0)), fc.uint8Array({ maxLength: 400 }), (signature, rest) =>
      tryToRead(Buffer.concat([signature, rest])),
    ),
    { numRuns: 1000 },
  );
}, 60_000);

const pickled = (...parts: (string | Uint8Array)[]) =>
  Buffer.concat(parts.map(part => (typeof part === 'string' ? Buffer.from(part, 'latin1') : part)));

test.each([
  ['lists without end', pickled('\x80\x02', ']'.repeat(3_000_000), '.')],
  ['marks without end', pickled('\x80\x02', '('.repeat(3_000_000), '.')],
  ['a text that is said to be 4 GB long', pickled('\x80\x02X\xff\xff\xff\xff', 'a'.repeat(100), '.')],
  ['a number of 2 GB', pickled('\x80\x02\x8b\xff\xff\xff\x7f', 'a'.repeat(100), '.')],
  ['a list within itself', pickled('\x80\x02]q\x00h\x00a.')],
  ['doubling', pickled('\x80\x02]q\x00', '(h\x00h\x00lq\x00'.repeat(60), '.')],
])('a pickle of %s', (_, bytes) => tryToRead(bytes));

/** A safetensors file with this header and as many bytes behind it. */
function safetensors(header: string, bytes = 0): Buffer {
  const length = Buffer.alloc(8);
  length.writeBigUInt64LE(BigInt(header.length));
  return Buffer.concat([length, Buffer.from(header), Buffer.alloc(bytes)]);
}

test.each([
  [
    'names of JavaScript’s objects',
    '{"__proto__":{"dtype":"F32","shape":[1,1],"data_offsets":[0,4]},"constructor":{"dtype":"F32","shape":[1],"data_offsets":[4,8]}}',
  ],
  ['a type of JavaScript’s objects', '{"a":{"dtype":"constructor","shape":[1,1],"data_offsets":[0,4]}}'],
  ['no numbers', '{"a":{"dtype":"F32","shape":[1e308,10],"data_offsets":[0,4]}}'],
  ['deep brackets', '{"a":'.repeat(50_000)],
  [
    'many matrices of one size',
    `{${Array.from({ length: 600 }, (_, i) => `"m${i}":{"dtype":"U8","shape":[${(i * 7) % 5},${(i * 3) % 5}],"data_offsets":[0,0]}`).join(',')}}`,
  ],
])('safetensors with %s', (_, header) => tryToRead(safetensors(header, 8)));
