// Losses against targets, output activations and networks without hidden layers, as PyTorch computed them in float64 (reference/tasks.py).
import { expect, test } from 'vitest';
import { finish } from '../../lib/steps.ts';
import { arena, collect, configOf, machine } from '../testing.ts';
import cases from './reference/tasks.json' with { type: 'json' };
import { run } from './run.ts';

type Case = (typeof cases)[number];

const sourceOf = ({ inputs, targets, layers }: Case) => ({
  batch(places: { inputs: number; targets: number }) {
    arena.floats(places.inputs, inputs.length).set(inputs);
    arena.floats(places.targets, targets.length).set(targets);
  },
  *parameters({ layer }: { layer: number }, places: { layers: readonly { weights: number; biases: number }[] }) {
    const { weights, biases } = layers[layer - 1]!;
    arena.floats(places.layers[layer - 1]!.weights, weights.length).set(weights);
    arena.floats(places.layers[layer - 1]!.biases, biases.length).set(biases);
    yield;
  },
});

/** Largest difference, relative to the expected tensor's largest magnitude. */
function difference(actual: ArrayLike<number>, expected: readonly number[]): number {
  const scale = Math.max(...expected.map(Math.abs));
  const largest = Math.max(...expected.map((x, i) => Math.abs(actual[i]! - x)));
  return scale === 0 ? largest : largest / scale;
}

test.each(cases)('$name, as PyTorch', example => {
  const { tensors, options } = collect();
  const { loss } = finish(run(machine, configOf(example.link), sourceOf(example), options));
  expect(Math.abs(loss! / example.loss - 1)).toBeLessThan(1e-5);
  example.expected.forEach((expected, i) => {
    for (const [quantity, values] of Object.entries(expected)) {
      const actual = tensors.get(`${i + 1}/${quantity}`)!;
      expect(actual.length).toBe(values.length);
      expect(difference(actual, values), `${quantity} of layer ${i + 1}`).toBeLessThan(1e-5);
    }
  });
  expect(Array.from(tensors.get('targets')!)).toEqual(example.targets);
});
