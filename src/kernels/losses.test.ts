import { describe, expect, test } from 'vitest';
import { allocate, floats, kernels, noise, put, putIntegers, withHeap } from './testing.ts';

function softmaxCrossEntropy(z: ArrayLike<number>, labels: readonly number[]) {
  const [B, C] = [labels.length, z.length / labels.length];
  return withHeap(() => {
    const [p, dz] = [allocate(B * C * 4), allocate(B * C * 4)];
    const loss = kernels.softmaxCrossEntropy(p, dz, put(z), putIntegers(labels), B, C);
    return { loss, p: Array.from(floats(p, B * C)), dz: Array.from(floats(dz, B * C)) };
  });
}

function meanSquaredError(z: ArrayLike<number>, labels: readonly number[]) {
  const [B, C] = [labels.length, z.length / labels.length];
  return withHeap(() => {
    const dz = allocate(B * C * 4);
    const targets = Float32Array.from({ length: B * C }, (_, i) => Number(i % C === labels[Math.floor(i / C)]));
    const loss = kernels.meanSquaredError(dz, put(z), put(targets), B * C);
    return { loss, dz: Array.from(floats(dz, B * C)) };
  });
}

describe('softmax cross-entropy', () => {
  test('of equal logits is ln C', () => {
    for (const C of [2, 3, 4, 5, 10, 100]) {
      const { loss, p } = softmaxCrossEntropy(new Float32Array(3 * C).fill(1.5), [0, 1, C - 1]);
      expect(loss).toBeCloseTo(Math.log(C), 14);
      for (const value of p) expect(value).toBeCloseTo(1 / C, 7);
    }
  });

  test.each([2, 3, 4, 7, 8, 10, 13])('of random logits in %i classes is the closed form in float64', C => {
    const B = 5;
    const z = noise(B * C, C).map(u => 6 * u);
    const labels = Array.from({ length: B }, (_, i) => (3 * i + 1) % C);
    const { loss, p, dz } = softmaxCrossEntropy(z, labels);
    let expected = 0;
    for (let i = 0; i < B; i++) {
      const row = Array.from(z.slice(i * C, i * C + C), Math.exp);
      const sum = row.reduce((s, e) => s + e);
      expected -= Math.log(row[labels[i]!]! / sum) / B;
      row.forEach((e, j) => {
        expect(p[i * C + j]).toBeCloseTo(e / sum, 6);
        expect(dz[i * C + j]).toBeCloseTo((e / sum - Number(j === labels[i])) / B, 6);
      });
    }
    expect(Math.abs(loss / expected - 1)).toBeLessThan(1e-7);
  });

  test('of logits in the thousands stays finite and exact', () => {
    const { loss, p, dz } = softmaxCrossEntropy([3000, -3000, 0, -1e30, 1e30, 700], [1, 2]);
    expect(loss).toBe((6000 + (Math.fround(1e30) - 700)) / 2);
    expect(p).toEqual([1, 0, 0, 0, 1, 0]);
    expect(dz).toEqual([0.5, -0.5, 0, 0, 0.5, -0.5]);
  });

  test('of the largest float32 apart is finite, in float64', () => {
    expect(softmaxCrossEntropy([3e38, -3e38], [1]).loss).toBe(2 * Math.fround(3e38));
  });

  test('of an impossible class is ∞', () => {
    expect(softmaxCrossEntropy([0, -Infinity, 0], [1])).toEqual({ loss: Infinity, p: [0.5, 0, 0.5], dz: [0.5, -1, 0.5] });
  });

  test.each([0, 1, 2, 3, 4, 5, 6])('of a NaN at place %i is NaN in that row alone', place => {
    const { loss, p, dz } = softmaxCrossEntropy(new Array(14).fill(0).with(place, NaN), [0, 3]);
    expect(loss).toBeNaN();
    expect([...p.slice(0, 7), ...dz.slice(0, 7)].every(Number.isNaN)).toBe(true);
    expect([...p.slice(7), ...dz.slice(7)].every(Number.isFinite)).toBe(true);
  });
});

describe('mean squared error', () => {
  test('is the mean over all elements against one-hot labels', () => {
    const { loss, dz } = meanSquaredError([0.5, -1, 2, 1, 0, 3], [2, 0]);
    expect(loss).toBe((0.25 + 1 + 1 + 0 + 0 + 9) / 6);
    expect(dz).toEqual([1 / 6, -1 / 3, 1 / 3, 0, 0, 1].map(Math.fround));
  });

  test('of the largest float32 is finite, in float64', () => {
    expect(meanSquaredError([3e38, 0], [1]).loss / (Math.fround(3e38) ** 2 / 2)).toBeCloseTo(1, 14);
  });
});
