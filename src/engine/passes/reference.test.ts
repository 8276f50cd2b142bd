// 36 small networks that PyTorch computed in float64, each once through the whole engine.
import { afterAll, expect, test } from 'vitest';
import { activations } from '../../activations/all.ts';
import type { Config } from '../../config/config.ts';
import { defaultSpec } from '../../lib/params.ts';
import { finish } from '../../lib/steps.ts';
import type { Source } from '../sources/source.ts';
import { arena, collect, configOf, machine } from '../testing.ts';
import cases from './reference/mlp.json' with { type: 'json' };
import { run } from './run.ts';

type Case = (typeof cases)[number];

/** Largest difference, relative to the expected tensor's largest magnitude. */
function difference(actual: ArrayLike<number>, expected: readonly number[]): number {
  expect(actual.length).toBe(expected.length);
  const scale = Math.max(...expected.map(Math.abs));
  const largest = Math.max(...expected.map((x, i) => Math.abs(actual[i]! - x)));
  return scale === 0 ? largest : largest / scale;
}

const configFor = ({ widths, batch, hiddenActivation, loss }: Case): Config => ({
  ...configOf(''),
  widths,
  batchSize: batch,
  activation: defaultSpec(activations.get(hiddenActivation)),
  loss: { id: loss, params: {} },
});

const sourceOf = ({ inputs, labels, targets, layers, batch }: Case): Source => ({
  batch(places) {
    arena.floats(places.inputs, inputs.length).set(inputs);
    if (labels) arena.words(places.labels, batch).set(labels);
    if (targets) arena.floats(places.targets, targets.length).set(targets);
  },
  *parameters({ layer }, places) {
    const { weights, bias } = layers[layer - 1]!;
    arena.floats(places.layers[layer - 1]!.weights, weights.length).set(weights);
    arena.floats(places.layers[layer - 1]!.biases, bias.length).set(bias);
    yield;
  },
});

/** φ of PyTorch's pre-activations; of the output, its probabilities, or they themselves. */
function expectedActivations({ hiddenActivation, layers, expected, probabilities }: Case, i: number): readonly number[] {
  const { preactivations } = expected.layers[i]!;
  if (i === layers.length - 1) return probabilities ?? preactivations;
  const activation = activations.get(hiddenActivation);
  return preactivations.map(activation.phi(defaultSpec(activation).params).value);
}

let worst = { difference: 0, where: '' };

test.each(cases)('$name, as PyTorch', example => {
  const { tensors, options } = collect();
  const { loss } = finish(run(machine, configFor(example), sourceOf(example), options));
  const tolerance = example.name.includes('vanishing') ? 2e-4 : 1e-5;
  const compare = (where: string, actual: ArrayLike<number>, expected: readonly number[]) => {
    const found = difference(actual, expected);
    if (found > worst.difference && tolerance === 1e-5) worst = { difference: found, where: `${where} of ${example.name}` };
    expect(found, where).toBeLessThan(tolerance);
  };
  compare('the loss', [loss!], [example.expected.loss]);
  example.expected.layers.forEach((expected, i) => {
    const layer = i + 1;
    compare(`z of layer ${layer}`, tensors.get(`${layer}/preactivations`)!, expected.preactivations);
    compare(`∂L/∂z of layer ${layer}`, tensors.get(`${layer}/dPreactivations`)!, expected.preactivationGradients);
    compare(`∂L/∂W of layer ${layer}`, tensors.get(`${layer}/dWeights`)!, expected.weightGradients);
    compare(`∂L/∂b of layer ${layer}`, tensors.get(`${layer}/dBiases`)!, expected.biasGradients);
    compare(`a of layer ${layer}`, tensors.get(`${layer}/activations`)!, expectedActivations(example, i));
  });
});

afterAll(() => console.log(`Largest difference from PyTorch: ${worst.difference.toExponential(1)}, ${worst.where}`));
