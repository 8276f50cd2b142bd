import { describe, expect, test } from 'vitest';
import { allocate, firstDifference, floats, integers, kernels, withHeap } from './testing.ts';

type Key = readonly [number, number, number, number];
const keys: Key[] = [
  [0, 0, 0, 0],
  [1, 2, 3, 4],
  [-1, -1, -1, -1],
  [0x12345678, -0x6789abcd, 77, 0],
];

type Fill = 'fillUniform' | 'fillNormal' | 'fillTruncatedNormal';
const draw = (fill: Fill, count: number, key: Key, p: number, q: number) =>
  withHeap(() => {
    const to = allocate(count * 4);
    kernels[fill](to, count, ...key, p, q);
    return floats(to, count);
  });
const drawIntegers = (count: number, key: Key, bound: number) =>
  withHeap(() => {
    const to = allocate(count * 4);
    kernels.fillIntegers(to, count, ...key, bound);
    return integers(to, count);
  });

/** Philox4x32 as in Salmon et al. 2011, one block, with BigInt: nothing of the kernels'. */
function philox4x32(rounds: number, counter: readonly number[], key: readonly number[]) {
  let [a, b, c, d] = counter.map(word => BigInt(word >>> 0)) as [bigint, bigint, bigint, bigint];
  let [k0, k1] = key.map(word => BigInt(word >>> 0)) as [bigint, bigint];
  const mask = 0xffffffffn;
  for (let round = 0; round < rounds; round++) {
    const p = a * 0xd2511f53n,
      q = c * 0xcd9e8d57n;
    [a, b, c, d] = [(q >> 32n) ^ b ^ k0, q & mask, (p >> 32n) ^ d ^ k1, p & mask];
    k0 = (k0 + 0x9e3779b9n) & mask;
    k1 = (k1 + 0xbb67ae85n) & mask;
  }
  return [a, b, c, d].map(Number);
}

describe('Philox', () => {
  /** The known answers published with Random123 (kat_vectors, philox4x32 10): counter, key, result. */
  const pi = [0x243f6a88, 0x85a308d3, 0x13198a2e, 0x03707344, 0xa4093822, 0x299f31d0];
  const known = [
    { counter: [0, 0, 0, 0], key: [0, 0], result: [0x6627e8d5, 0xe169c58d, 0xbc57ac4c, 0x9b00dbd8] },
    { counter: [-1, -1, -1, -1], key: [-1, -1], result: [0x408f276d, 0x41c83b0e, 0xa20bc7c6, 0x6d5451fd] },
    { counter: pi.slice(0, 4), key: pi.slice(4), result: [0xd16cfe09, 0x94fdcceb, 0x5001e420, 0x24126ea1] },
  ];

  test.each(known)('of the test gives the known answer $result', ({ counter, key, result }) => {
    expect(philox4x32(10, counter, key)).toEqual(result);
  });

  test('of the kernels gives the first known answer, 24 bits of each word', () => {
    const values = draw('fillUniform', 16, [0, 0, 0, 0], 0, 1);
    expect([0, 4, 8, 12].map(i => values[i]! * 2 ** 24)).toEqual(known[0]!.result.map(word => word >>> 8));
  });

  test.each(keys)('of the kernels is that of the test under key %i %i %i %i', (...key) => {
    const count = 3 * 16 + 5;
    const values = draw('fillUniform', count, key, 0, 1);
    for (let i = 0; i < count; i++) {
      expect(values[i]).toBe((wordAt(i, key) >>> 8) / 2 ** 24);
    }
  });
});

describe.each(['fillUniform', 'fillNormal', 'fillTruncatedNormal'] as const)('%s', fill => {
  test('draws value i from key and i alone: a longer draw begins with the shorter', () => {
    const long = draw(fill, 100, [5, 6, 7, 8], 0, 1);
    for (let count = 0; count < 100; count++) expect(firstDifference(draw(fill, count, [5, 6, 7, 8], 0, 1), long.slice(0, count))).toBe(-1);
  });

  test('draws something else under another key, whichever word of it differs', () => {
    const draws = [
      [0, 0, 0, 0],
      [1, 0, 0, 0],
      [0, 1, 0, 0],
      [0, 0, 1, 0],
      [0, 0, 0, 1],
    ] as const;
    expect(new Set(draws.map(key => draw(fill, 1000, key, 0, 1).join())).size).toBe(5);
  });

  test('has no correlation between neighbours, nor between streams', () => {
    const n = 100000;
    const centre = fill === 'fillUniform' ? 0.5 : 0;
    const [x, y] = [draw(fill, n, [1, 2, 3, 4], 0, 1), draw(fill, n, [1, 2, 3, 5], 0, 1)].map(v => v.map(u => u - centre)) as [
      Float32Array,
      Float32Array,
    ];
    const power = x.reduce((sum, u) => sum + u * u, 0);
    for (const lag of [1, 2, 3, 4, 8, 16])
      expect(Math.abs(x.reduce((s, u, i) => s + u * (x[i + lag] ?? 0), 0) / power)).toBeLessThan(4 / Math.sqrt(n));
    expect(Math.abs(x.reduce((s, u, i) => s + u * y[i]!, 0) / power)).toBeLessThan(4 / Math.sqrt(n));
  });
});

/** Largest distance of the sample's distribution function from `cdf`, times √n: Kolmogorov's statistic. */
function kolmogorov(sample: Float32Array, cdf: (x: number) => number) {
  const n = sample.length;
  return Math.sqrt(n) * sample.toSorted().reduce((most, x, i) => Math.max(most, cdf(x) - i / n, (i + 1) / n - cdf(x)), 0);
}
const CRITICAL = 1.95; // at significance 0.001 (Smirnov 1948)

/** Φ by the series of Marsaglia 2004, in float64. */
function normalCdf(x: number) {
  if (Math.abs(x) > 8) return x > 0 ? 1 : 0;
  let sum = x;
  for (let term = x, i = 3, last = 0; sum !== last; i += 2) {
    last = sum;
    term *= (x * x) / i;
    sum += term;
  }
  return 0.5 + sum * Math.exp(-0.5 * x * x - 0.9189385332046728);
}
const CUT = 0.9544997361036416; // Φ(2) − Φ(−2)
const truncatedCdf = (x: number) => (normalCdf(x) - (1 - CUT) / 2) / CUT;

/** Word i of the stream, as the kernels lay it out, signed. */
function wordAt(i: number, key: Key) {
  const block = 4 * Math.floor(i / 16) + (i % 4);
  return philox4x32(10, [block, 0, key[2], key[3]], key)[Math.floor((i % 16) / 4)]! | 0;
}

describe('golden values, computed from the words in float64', () => {
  const key: Key = [11, 22, 33, 44];
  const n = 203;

  test('normal: √(−2 ln u) times cosine and sine of the angle', () => {
    const values = draw('fillNormal', n, key, 0.5, 3);
    for (let i = 0; i < n; i++) {
      const first = i - (i % 8) + (i % 4);
      const u = ((wordAt(first, key) >>> 1) + 0.5) / 2 ** 31;
      const word = wordAt(first + 4, key);
      const angle = ((word >>> 30) + (word << 2) / 2 ** 32) * (Math.PI / 2);
      const expected = Math.sqrt(-2 * Math.log(u)) * (i % 8 < 4 ? Math.cos(angle) : Math.sin(angle));
      expect(Math.abs(values[i]! - (0.5 + 3 * expected))).toBeLessThan(4e-6);
    }
  });

  test('truncated normal: the distribution function takes it back to the uniform value', () => {
    const values = draw('fillTruncatedNormal', n, key, 0, 1);
    for (let i = 0; i < n; i++) {
      const uniform = ((wordAt(i, key) >> 9) + 0.5) / 2 ** 23 + 0.5;
      expect(Math.abs(truncatedCdf(values[i]!) - uniform)).toBeLessThan(2e-7);
    }
  });
});

describe.each(keys)('samples under key %i %i %i %i', (...key) => {
  const n = 100003;
  test('are uniform', () => {
    expect(kolmogorov(draw('fillUniform', n, key, -0.3, 0.5), x => (x + 0.3) / 0.8)).toBeLessThan(CRITICAL);
  });

  test('are normal', () => {
    expect(kolmogorov(draw('fillNormal', n, key, 1, 0.25), x => normalCdf((x - 1) / 0.25))).toBeLessThan(CRITICAL);
  });

  test('are normal, cut at two standard deviations, strictly inside', () => {
    const sample = draw('fillTruncatedNormal', n, key, 0, 0.1);
    expect(kolmogorov(sample, x => truncatedCdf(x / 0.1))).toBeLessThan(CRITICAL);
    expect(sample.every(x => Math.abs(x) < 2 * Math.fround(0.1))).toBe(true);
  });

  test('are integers, each as often', () => {
    for (const bound of [2, 10, 100]) {
      const counts = new Array<number>(bound).fill(0);
      for (const value of drawIntegers(n, key, bound)) counts[value]!++;
      const chiSquare = counts.reduce((sum, count) => sum + (count - n / bound) ** 2 / (n / bound), 0);
      expect(chiSquare).toBeLessThan(bound - 1 + 4 * Math.sqrt(2 * bound) + 5); // beyond 0.001 for each
    }
  });
});

test('the moments of a million normal values are the normal ones', () => {
  const sample = draw('fillNormal', 1e6, [9, 9, 9, 9], 0, 1);
  const power = (k: number) => sample.reduce((sum, x) => sum + x ** k, 0) / sample.length;
  expect(Math.abs(power(1))).toBeLessThan(0.004); // four standard errors each
  expect(Math.abs(power(2) - 1)).toBeLessThan(0.0057);
  expect(Math.abs(power(3))).toBeLessThan(0.0155);
  expect(Math.abs(power(4) - 3)).toBeLessThan(0.04);
});

test('a million normal values reach the tails that they should: about 63 beyond 4 std', () => {
  const beyond = draw('fillNormal', 1e6, [1, 1, 1, 1], 0, 1).filter(x => Math.abs(x) > 4).length;
  expect(Math.abs(beyond - 63.3)).toBeLessThan(4 * Math.sqrt(63.3));
});

test('uniform values lie in [low, high): 0 … 1 − 2⁻²⁴', () => {
  const sample = draw('fillUniform', 1e6, [3, 1, 4, 1], 0, 1);
  expect(sample.every(x => x >= 0 && x < 1)).toBe(true);
});

test('integers below any bound up to 65536 stay below it, and bound 1 gives 0', () => {
  expect(drawIntegers(100, [1, 2, 3, 4], 1).every(i => i === 0)).toBe(true);
  const sample = drawIntegers(1e5, [1, 2, 3, 4], 65536);
  expect(sample.every(i => i >= 0 && i < 65536)).toBe(true);
  expect(Math.max(...sample.slice(0, 50000))).toBeGreaterThan(65500);
});

test('integers are ⌊bound · word / 2³²⌋ of the first known answer', () => {
  const values = drawIntegers(16, [0, 0, 0, 0], 10);
  expect([0, 4, 8, 12].map(i => values[i])).toEqual([3, 8, 7, 6]); // 0.399, 0.881, 0.736, 0.605
});
