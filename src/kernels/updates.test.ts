import { describe, expect, test } from 'vitest';
import reference from './reference/updates.json' with { type: 'json' };
import { floats, kernels, noise, put, withHeap } from './testing.ts';

const [MOMENTUM, ALPHA, BETA1, BETA2, SLOW, EPSILON, TINY] = [0.9, 0.99, 0.9, 0.999, 0.99, 1e-8, 1e-10];
const names = ['sgd', 'momentum', 'nesterov', 'adagrad', 'rmsprop', 'adam', 'lion'] as const;
type Name = (typeof names)[number];

type Places = readonly [w: number, dw: number, m: number, v: number];

/** One step at byte offsets; `t` counts from 1. */
const updates: Readonly<Record<Name, (at: Places, count: number, rate: number, t: number) => void>> = {
  sgd: ([w, dw], count, rate) => kernels.updateSgd(w, dw, count, rate),
  momentum: ([w, dw, , v], count, rate) => kernels.updateMomentum(w, dw, v, count, rate, MOMENTUM),
  nesterov: ([w, dw, , v], count, rate) => kernels.updateNesterov(w, dw, v, count, rate, MOMENTUM),
  adagrad: ([w, dw, , v], count, rate) => kernels.updateBySquares(w, dw, v, count, rate, 1, 1, TINY),
  rmsprop: ([w, dw, , v], count, rate) => kernels.updateBySquares(w, dw, v, count, rate, ALPHA, 1 - ALPHA, EPSILON),
  adam: ([w, dw, m, v], count, rate, t) =>
    kernels.updateAdam(w, dw, m, v, count, rate / (1 - BETA1 ** t), Math.sqrt(1 - BETA2 ** t), BETA1, BETA2, EPSILON),
  lion: ([w, dw, m], count, rate) => kernels.updateLion(w, dw, m, count, rate, BETA1, SLOW),
};

/** The values after each of the steps. */
function steps(name: Name, weights: ArrayLike<number>, gradients: readonly ArrayLike<number>[], rate: number): Float32Array[] {
  const count = weights.length;
  return withHeap(() => {
    const [w, m, v] = [put(weights), put(new Float32Array(count)), put(new Float32Array(count))];
    return gradients.map((gradient, i) => {
      updates[name]([w, put(gradient), m, v], count, rate, i + 1);
      return floats(w, count);
    });
  });
}

/** The same with plain numbers, from the papers: by what a weight moves, in units of the rate. */
const moves: Readonly<Record<Name, (g: number, kept: { m: number; v: number }, t: number) => number>> = {
  sgd: g => g,
  momentum(g, kept) {
    kept.m = MOMENTUM * kept.m + g;
    return kept.m;
  },
  nesterov(g, kept) {
    kept.m = MOMENTUM * kept.m + g;
    return g + MOMENTUM * kept.m;
  },
  adagrad(g, kept) {
    kept.v += g * g;
    return g / (Math.sqrt(kept.v) + TINY);
  },
  rmsprop(g, kept) {
    kept.v = ALPHA * kept.v + (1 - ALPHA) * g * g;
    return g / (Math.sqrt(kept.v) + EPSILON);
  },
  adam(g, kept, t) {
    kept.m = BETA1 * kept.m + (1 - BETA1) * g;
    kept.v = BETA2 * kept.v + (1 - BETA2) * g * g;
    return kept.m / (1 - BETA1 ** t) / (Math.sqrt(kept.v / (1 - BETA2 ** t)) + EPSILON);
  },
  lion(g, kept) {
    const move = Math.sign(BETA1 * kept.m + (1 - BETA1) * g);
    kept.m = SLOW * kept.m + (1 - SLOW) * g;
    return move;
  },
};

function naive(name: Name, weights: ArrayLike<number>, gradients: readonly ArrayLike<number>[], rate: number): number[] {
  return Array.from(weights, (weight, j) => {
    const kept = { m: 0, v: 0 };
    return gradients.reduce((w, gradient, i) => w - rate * moves[name](gradient[j]!, kept, i + 1), weight);
  });
}

describe.each(names)('%s', name => {
  test('makes the steps that PyTorch makes in float64, with gradients from 1e-9 to 100 and of 0', () => {
    const made = steps(name, reference.weights, reference.gradients, reference.learningRate);
    made.forEach((values, step) => {
      reference.after[name][step]!.forEach((expected, i) => {
        expect(Math.abs(values[i]! - expected), `value ${i} after step ${step + 1}`).toBeLessThan(2e-6 * Math.max(0.1, Math.abs(expected)));
      });
    });
  });

  test.each([1, 2, 3, 4, 5, 8, 31])('of %i values changes every one, as the papers say', count => {
    const gradients = [1, 2, 3].map(seed => noise(count, seed));
    const weights = noise(count, 4);
    const made = steps(name, weights, gradients, 0.1).at(-1)!;
    for (const [i, expected] of naive(name, weights, gradients, 0.1).entries()) expect(made[i]).toBeCloseTo(expected, 6);
  });

  test('touches nothing beyond the end', () => {
    for (let count = 0; count < 9; count++) {
      const places = withHeap(() => {
        const put12 = () => put(new Float32Array(12).fill(0.5));
        const at = [put12(), put12(), put12(), put12()] as const;
        updates[name](at, count, 0.1, 1);
        return at.map(place => floats(place, 12));
      });
      for (const values of places) expect(values.slice(count)).toEqual(new Float32Array(12 - count).fill(0.5));
      expect(places[1]).toEqual(new Float32Array(12).fill(0.5));
    }
  });

  test('a gradient that is not finite stays with its own value; Lion takes the sign of an infinite one', () => {
    const made = steps(name, new Float32Array(7), [Float32Array.of(1, 1, 1, NaN, 1, Infinity, 1)], 0.1)[0]!;
    expect([...made].map(Number.isFinite)).toEqual([true, true, true, false, true, name === 'lion', true]);
    for (const i of [0, 1, 2, 4, 6]) expect(made[i]).toBeCloseTo(naive(name, [0], [[1]], 0.1)[0]!, 6);
  });
});

test('Adam’s first step is the rate, whatever the gradient’s size: 1 − β does not lose its digits', () => {
  const gradient = Float32Array.of(1e-4, -3, 1000, 2, 5);
  const made = steps('adam', new Float32Array(5), [gradient], 0.001)[0]!;
  for (const [i, value] of made.entries()) expect(value / (-0.001 * Math.sign(gradient[i]!))).toBeCloseTo(1, i === 0 ? 3 : 6);
});

test('a mix has its share of each, in place and at the end of an array', () => {
  for (let count = 1; count < 9; count++) {
    const [x, y] = [noise(count, 1), noise(count, 2)];
    const made = withHeap(() => {
      const [to, other] = [put(x), put(y)];
      kernels.mix(to, to, other, count, 0.95);
      return floats(to, count);
    });
    for (const [i, value] of made.entries()) expect(value).toBeCloseTo(0.95 * x[i]! + 0.05 * y[i]!, 6);
  }
});

test('a sum of squares is in float64, and of nothing 0', () => {
  const sum = (values: Float32Array) => withHeap(() => kernels.sumOfSquares(put(values), values.length));
  expect(sum(new Float32Array(0))).toBe(0);
  expect(sum(Float32Array.of(1, 2, 3, 4, 5))).toBe(55);
  expect(sum(new Float32Array(3).fill(1e30))).toBeCloseTo(3e60, -54);
  expect(sum(Float32Array.of(1, Number.NaN))).toBeNaN();
});

test('one step in two pieces is the same step', () => {
  const [weights, gradient] = [noise(20, 1), noise(20, 2)];
  const whole = steps('adam', weights, [gradient], 0.1)[0]!;
  const pieces = withHeap(() => {
    const at = [put(weights), put(gradient), put(new Float32Array(20)), put(new Float32Array(20))] as const;
    const [w, dw, m, v] = at;
    updates.adam(at, 12, 0.1, 1);
    updates.adam([w + 48, dw + 48, m + 48, v + 48], 8, 0.1, 1);
    return floats(w, 20);
  });
  expect(pieces).toEqual(whole);
});
