import { expect, test } from 'vitest';
import { activationKinds } from './exports.ts';
import reference from './reference/activations.json' with { type: 'json' };
import { allocate, floats, kernels, put, withHeap } from './testing.ts';

type Kind = (typeof activationKinds)[number];

/** The parameters of the reference: leakyRelu's and elu's α, sine's ω. */
const parameters: Partial<Record<Kind, number>> = { leakyRelu: 0.01, elu: 1, sine: 1 };

function activation(kind: Kind, values: ArrayLike<number>, p = parameters[kind] ?? 0, dActivations?: ArrayLike<number>) {
  return withHeap(() => {
    const count = values.length;
    const [z, da] = [put(values), put(dActivations ?? new Float32Array(count).fill(1))];
    const [a, dz] = [allocate(count * 4), allocate(count * 4)];
    const number = activationKinds.indexOf(kind);
    kernels.activationForward(number, a, z, count, p);
    kernels.activationBackward(number, dz, da, z, a, count, p);
    return { a: Array.from(floats(a, count)), dz: Array.from(floats(dz, count)) };
  });
}

const largest = (values: readonly number[]) => Math.max(...values.map(Math.abs));
const error = (values: readonly number[], expected: readonly number[]) =>
  largest(values.map((value, i) => value - expected[i]!)) / largest(expected);

test.each(activationKinds)('%s and its derivative agree with PyTorch in float64', kind => {
  const { a, dz } = activation(kind, reference.z);
  expect(error(a, reference.table[kind].value)).toBeLessThan(2e-7);
  expect(error(dz, reference.table[kind].derivative)).toBeLessThan(5e-7);
});

test('leakyRelu, elu and sine take their parameter', () => {
  expect(activation('leakyRelu', [-2, 3], 0.25)).toEqual({ a: [-0.5, 3], dz: [0.25, 1] });
  const elu = activation('elu', [-1, 0, 3], 2);
  expect(elu.a[0]).toBeCloseTo(2 * Math.expm1(-1), 6);
  expect(elu.dz[0]).toBeCloseTo(2 * Math.exp(-1), 6);
  expect(elu.dz[1]).toBe(2); // PyTorch's at the kink
  const sine = activation('sine', [0.1, -0.2], 30);
  expect(sine.a[0]).toBeCloseTo(Math.sin(3), 5);
  expect(sine.dz[1]).toBeCloseTo(30 * Math.cos(6), 4);
});

test('the incoming gradient multiplies the derivative, in place too', () => {
  const { dz } = activation('relu', [-1, 2, 3, -4, 5], 0, [1, 2, 3, 4, 5]);
  expect(dz).toEqual([0, 2, 3, 0, 5]);
  const inPlace = withHeap(() => {
    const [z, da] = [put([1, 2, 3, 4, 5]), put([1, 2, 3, 4, 5])];
    kernels.activationBackward(activationKinds.indexOf('tanh'), da, da, z, put([0.5, 0.5, 0, 1, -1]), 5, 0);
    return Array.from(floats(da, 5));
  });
  expect(inPlace).toEqual([0.75, 1.5, 3, 0, 0]);
});

test.each(activationKinds)('%s of any length is the same, and nothing is written beyond it', kind => {
  const all = activation(kind, reference.z);
  for (const count of [0, 1, 2, 3, 4, 5, 7]) {
    const [before, after] = withHeap(() => {
      const a = put(new Float32Array(8).fill(-77));
      kernels.activationForward(activationKinds.indexOf(kind), a, put(reference.z), count, parameters[kind] ?? 0);
      return [floats(a, count), floats(a + 4 * count, 8 - count)];
    });
    expect(Array.from(before)).toEqual(all.a.slice(0, count));
    expect(after.every(v => v === -77)).toBe(true);
  }
});

test.each(activationKinds)('%s keeps NaN, alone', kind => {
  for (let place = 0; place < 7; place++) {
    const { a } = activation(kind, new Array(7).fill(0.5).with(place, NaN));
    expect(a.map(Number.isNaN)).toEqual(new Array(7).fill(false).with(place, true));
  }
});

const limits: Record<Kind, readonly [atMinus: number, atPlus: number, slopeAtMinus: number, slopeAtPlus: number]> = {
  linear: [-Infinity, Infinity, 1, 1],
  relu: [0, Infinity, 0, 1],
  leakyRelu: [-Infinity, Infinity, Math.fround(0.01), 1],
  elu: [-1, Infinity, 0, 1],
  selu: [Math.fround(-1.0507009873554805 * 1.6732632423543772), Infinity, 0, Math.fround(1.0507009873554805)],
  gelu: [0, Infinity, 0, 1],
  geluTanh: [0, Infinity, 0, 1],
  silu: [0, Infinity, 0, 1],
  mish: [0, Infinity, 0, 1],
  softplus: [0, Infinity, 0, 1],
  softsign: [-1, 1, 0, 0],
  tanh: [-1, 1, 0, 0],
  sigmoid: [0, 1, 0, 0],
  hardTanh: [-1, 1, 0, 0],
  hardSigmoid: [0, 1, 0, 0],
  relu6: [0, 6, 0, 0],
  sine: [NaN, NaN, NaN, NaN],
};

test.each(activationKinds)('%s at ±∞ and at ±3e38 is its limit', kind => {
  const { a, dz } = activation(kind, [-Infinity, Infinity, -3e38, 3e38]);
  const [atMinus, atPlus, slopeAtMinus, slopeAtPlus] = limits[kind];
  const is = (value: number, limit: number) =>
    Number.isNaN(limit)
      ? expect(value).toBeNaN()
      : Number.isFinite(limit)
        ? expect(value).toBeCloseTo(limit, 6)
        : expect(value).toBe(limit);
  is(a[0]!, atMinus);
  is(a[1]!, atPlus);
  is(dz[0]!, slopeAtMinus);
  is(dz[1]!, slopeAtPlus);
  if (kind === 'sine') return;
  expect(dz[2]).toBe(dz[0]);
  expect(dz[3]).toBe(dz[1]);
  if (Number.isFinite(atPlus)) expect(a[3]).toBe(a[1]);
});

test('small arguments keep their relative precision, where 1 + x would lose it', () => {
  const z = [1e-6, -1e-6, 1e-12, -1e-30, 3e-39].map(Math.fround);
  for (const kind of ['tanh', 'elu', 'softsign', 'sine'] as const) {
    for (const [i, value] of activation(kind, z).a.entries()) expect(Math.abs(value / z[i]! - 1)).toBeLessThan(2e-6);
  }
});

test('tails keep their relative precision: sigmoid, softplus and gelu far below 0', () => {
  const close = (value: number, expected: number) => expect(Math.abs(value / expected - 1)).toBeLessThan(2e-6);
  for (const kind of ['sigmoid', 'softplus'] as const) for (const z of [-20, -50, -85]) close(activation(kind, [z]).a[0]!, Math.exp(z));
  close(activation('silu', [-50]).a[0]!, -50 * Math.exp(-50));
  close(activation('gelu', [-5]).a[0]!, -5 * 2.866515718791939e-7); // Φ(−5), Abramowitz and Stegun table 26.2
  close(activation('gelu', [-8]).a[0]!, -8 * 6.22096057427178e-16);
});

test('sine of large arguments is reduced exactly', () => {
  const z = [100, 8191, 8193, 1e6, 1e22].map(Math.fround);
  const { a, dz } = activation('sine', z);
  z.forEach((x, i) => {
    expect(Math.abs(a[i]! - Math.sin(x))).toBeLessThan(2e-6);
    expect(Math.abs(dz[i]! - Math.cos(x))).toBeLessThan(2e-6);
  });
});

test.each(activationKinds)('%s of many values is that of each alone, to the bit', kind => {
  const z = Array.from({ length: 67 }, (_, i) => Math.fround((i - 33) ** 3 / 1000));
  const alone = z.map(value => activation(kind, [value]).a[0]);
  expect(activation(kind, z).a).toEqual(alone);
});
