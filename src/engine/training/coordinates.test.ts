// Mean |z| by layer and step against what PyTorch computes in float64 (reference/coordinates.py).
import { expect, test } from 'vitest';
import { finish } from '../../lib/steps.ts';
import { configOf, machine, sourceOf, trainConfig } from '../testing.ts';
import cases from './reference/coordinates.json' with { type: 'json' };
import reference from './reference/recipes.json' with { type: 'json' };
import { train } from './train.ts';

const { widths, batch } = reference;
const config = { ...configOf('#act=tanh'), widths, batchSize: batch };

test.each(cases)('coordinates by $optimizer.id are PyTorch’s', ({ optimizer, coordinates }) => {
  const made = finish(train(machine, { config, optimizer, steps: 6, coordinates: true }, sourceOf(reference)));
  expect(made.coordinates).toHaveLength(7);
  for (const [step, means] of coordinates.entries()) {
    for (const [i, mean] of means.entries()) {
      expect(Math.abs(made.coordinates![step]![i]! / mean - 1), `step ${step}, layer ${i + 1}`).toBeLessThan(2e-5);
    }
  }
});

test('they are measured where they are asked for, up to where a training is lost', () => {
  const optimizer = { id: 'sgd', params: { learningRate: 1e30, weightDecay: 0 } };
  expect(trainConfig({ config: configOf('net=5-4-3&batch=8'), optimizer, steps: 3 }).coordinates).toBeUndefined();
  const { losses, coordinates } = trainConfig({ config: configOf('net=5-4-3&batch=8&act=linear'), optimizer, steps: 9, coordinates: true });
  expect(losses.length).toBeLessThan(10);
  expect(coordinates).toHaveLength(losses.length);
});
