// 22 small networks with norm layers and skip connections that PyTorch computed in float64 (`reference/blocks.json`), each once through the whole engine.
import { afterAll, expect, test } from 'vitest';
import { finish } from '../../lib/steps.ts';
import type { Quantity } from '../../summary/summary.ts';
import type { Source } from '../sources/source.ts';
import { arena, collect, configOf, machine } from '../testing.ts';
import reference from './reference/blocks.json' with { type: 'json' };
import { run } from './run.ts';

type Case = (typeof reference.cases)[number];

const linkOf = ({ arrangement, norm, place, span, branchScale, widths, batch, activation }: Case) =>
  [
    `#net=${widths.join('-')}&batch=${batch}&act=${activation}&norm=${norm}${norm === 'none' ? '' : `(${place})`}`,
    ...(arrangement === 'plain' ? [] : [`block=${arrangement}(${span},${branchScale})`]),
  ].join('&');

const sourceOf = ({ norm: kind, inputs, labels, layers }: Case): Source => ({
  batch(places) {
    arena.floats(places.inputs, inputs.length).set(inputs);
    arena.words(places.labels, labels.length).set(labels);
  },
  *parameters({ layer }, places) {
    const { W, b, gamma, beta } = layers[layer - 1]!;
    const { weights, biases, norm } = places.layers[layer - 1]!;
    arena.floats(weights, W.length).set(W);
    arena.floats(biases, b.length).set(b);
    if (norm) {
      arena.floats(norm.gammas, b.length).set(gamma!);
      arena.floats(norm.betas, b.length).set(kind === 'rmsNorm' ? b.map(() => 0) : beta!);
    }
    yield;
  },
});

const names: Readonly<Record<string, Quantity>> = {
  preactivations: 'preactivations',
  normalized: 'normalized',
  stream: 'stream',
  activations: 'activations',
  outputs: 'outputs',
  preactivationsGradients: 'dPreactivations',
  normalizedGradients: 'dNormalized',
  streamGradients: 'dStream',
  activationsGradients: 'dActivations',
  outputsGradients: 'dOutputs',
  weightGradients: 'dWeights',
  biasGradients: 'dBiases',
  gammaGradients: 'dGammas',
  betaGradients: 'dBetas',
};

/** Largest difference, relative to the larger of the expected tensor's magnitude and `floor`. */
function difference(actual: ArrayLike<number>, expected: readonly number[], floor: number): number {
  expect(actual.length).toBe(expected.length);
  const scale = Math.max(floor, ...expected.map(Math.abs));
  return Math.max(...expected.map((x, i) => Math.abs(actual[i]! - x))) / scale;
}

let worst = { difference: 0, where: '' };

test.each(reference.cases)('$name, as PyTorch', example => {
  const { tensors, options } = collect();
  const { loss } = finish(run(machine, configOf(linkOf(example)), sourceOf(example), options));
  expect(Math.abs(loss! / example.loss - 1)).toBeLessThan(1e-5);
  example.expected.forEach((layer, i) => {
    for (const [name, values] of Object.entries(layer)) {
      const where = `${name} of column ${i + 1}`;
      const actual = tensors.get(`${i + 1}/${names[name]!}`);
      expect(actual, where).toBeDefined();
      // Before a batch norm a bias has no gradient: what remains is the rounding of the sum of ∂L/∂z.
      const floor = name === 'biasGradients' ? Math.max(...layer.preactivationsGradients.map(Math.abs)) : 0;
      const found = difference(actual!, values as readonly number[], floor);
      if (found > worst.difference) worst = { difference: found, where: `${where} of ${example.name}` };
      expect(found, where).toBeLessThan(1e-5);
    }
  });
});

afterAll(() => console.log(`Largest difference from PyTorch: ${worst.difference.toExponential(1)}, ${worst.where}`));
