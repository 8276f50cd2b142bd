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
