// The running mean and variance of batch norms, and what is judged by them, against PyTorch in float64 (reference/runningAverages.py).
import { expect, test } from 'vitest';
import type { Config } from '../../config/config.ts';
import { parseSpec } from '../../config/spec.ts';
import { finish } from '../../lib/steps.ts';
import { optimizers } from '../../optimizers/all.ts';
import type { Places } from '../machine/places.ts';
import { arena, configOf, machine, sourceOf } from '../testing.ts';
import reference from './reference/runningAverages.json' with { type: 'json' };
import { train } from './train.ts';

const { widths, batch, steps, losses, running, outputs, right } = reference;
const config: Config = { ...configOf('#act=tanh&norm=batchNorm'), widths, batchSize: batch };

test('after five steps they are those of torch.nn.BatchNorm1d, and the network is judged by them as model.eval() is', () => {
  let places: Places | undefined;
  const source = sourceOf(reference, told => {
    places = told;
  });
  const made = finish(train(machine, { config, optimizer: parseSpec('sgd(0.1)', optimizers), steps }, source));
  for (const [step, loss] of losses.entries()) expect(Math.abs(made.losses[step]! - loss), `step ${step}`).toBeLessThan(2e-6);
  for (const [i, { mean, variance }] of running.entries()) {
    const found = arena.floats(places!.layers[i]!.norm!.running, 2 * mean.length);
    for (const [unit, value] of [...mean, ...variance].entries()) {
      expect(Math.abs(found[unit]! - value), `layer ${i + 1}, value ${unit}`).toBeLessThan(3e-6);
    }
  }
  const judged = arena.floats(places!.layers.at(-1)!.preactivations, outputs.length);
  for (const [at, value] of outputs.entries()) expect(Math.abs(judged[at]! - value), `output ${at}`).toBeLessThan(1e-5);
  expect(made.judgement).toEqual({ right, rows: batch });
});
