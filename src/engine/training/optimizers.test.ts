// Every optimizer against six steps that PyTorch computed in float64.
import { expect, test } from 'vitest';
import type { Config } from '../../config/config.ts';
import { finish } from '../../lib/steps.ts';
import { optimizers } from '../../optimizers/all.ts';
import type { Places } from '../machine/places.ts';
import { arena, configOf, machine, sourceOf } from '../testing.ts';
import reference from './reference/optimisers.json' with { type: 'json' };
import recipes from './reference/recipes.json' with { type: 'json' };
import { train } from './train.ts';

/** What the reference calls otherwise. */
const idOf = (optimiser: string) => (optimiser === 'sgdWeightDecay' ? 'sgd' : optimiser);

const { widths, batch, inputs, labels, runs } = reference;
const config: Config = { ...configOf('#act=tanh'), widths, batchSize: batch };
const written = { inputs, labels, layers: reference.layers.map(({ weights, bias }) => ({ weights, biases: bias })) };

test('the references know every one', () => {
  const known = [...runs.map(({ optimiser }) => idOf(optimiser)), ...recipes.cases.map(({ optimizer }) => optimizer.id)];
  expect(new Set(known)).toEqual(new Set(optimizers.all.map(({ id }) => id)));
});

test.each(runs)('$optimiser', ({ optimiser, learningRate, weightDecay, lossBeforeEachStep, finalLayers }) => {
  const optimizer = { id: idOf(optimiser), params: { learningRate, weightDecay: weightDecay ?? 0 } };
  let places: Places | undefined;
  const source = sourceOf(written, told => {
    places = told;
  });
  const { losses } = finish(train(machine, { config, optimizer, steps: 6 }, source));
  for (const [step, loss] of lossBeforeEachStep.entries()) expect(Math.abs(losses[step]! / loss - 1), `step ${step}`).toBeLessThan(1e-5);
  for (const [i, { weights, bias }] of finalLayers.entries()) {
    const found = places!.layers[i]!;
    for (const [j, w] of weights.entries()) expect(Math.abs(arena.floats(found.weights, weights.length)[j]! - w)).toBeLessThan(1e-5);
    for (const [j, b] of bias.entries()) expect(Math.abs(arena.floats(found.biases, bias.length)[j]! - b)).toBeLessThan(1e-5);
  }
});
