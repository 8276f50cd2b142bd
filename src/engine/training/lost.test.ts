import { expect, test } from 'vitest';
import type { Config } from '../../config/config.ts';
import { finish } from '../../lib/steps.ts';
import { configOf, machine, sourceOf, trainConfig } from '../testing.ts';
import { train } from './train.ts';

const sgd = (learningRate: number) => ({ id: 'sgd', params: { learningRate, weightDecay: 0 } });

/** Trains linear layers of two units, all weights of a layer alike, on one sample of ones. */
function trainAlike(weights: readonly number[], loss: string) {
  const config: Config = {
    ...configOf('#act=linear'),
    loss: { id: loss, params: {} },
    widths: Array(weights.length + 1).fill(2),
    batchSize: 1,
  };
  const layers = weights.map(w => ({ weights: Array(4).fill(w), biases: [0, 0] }));
  const source = sourceOf({ inputs: [1, 1], labels: [0], layers });
  return finish(train(machine, { config, optimizer: sgd(1), steps: 3 }, source));
}

test('a training that stays finite has lost nothing', () => {
  expect(trainConfig({ config: configOf('#net=9-8-8-3&batch=5'), optimizer: sgd(0.1), steps: 5 }).lost).toBeNull();
});

test('weights too large overflow in the forward pass: 2e15, 4e30, and in layer 3 beyond 3.4e38, before any step', () => {
  const { lost, losses } = trainAlike([1e15, 1e15, 1e15, 1e15], 'softmaxCrossEntropy');
  expect(losses).toHaveLength(1);
  expect(lost).toEqual({ step: 0, layer: 3, quantity: 'preactivations' });
});

test('a step that is too long is lost where the update left float32, at the layer nearest to the output that did', () => {
  const { lost, losses } = trainConfig({ config: configOf('#net=9-8-8-3&batch=5&act=linear'), optimizer: sgd(1e30), steps: 50 });
  expect(Number.isFinite(losses.at(-1))).toBe(false);
  expect(lost!.step).toBeLessThanOrEqual(losses.length - 1);
  expect([1, 2, 3]).toContain(lost!.layer);
  // and the step before it was whole
  const before = trainConfig({ config: configOf('#net=9-8-8-3&batch=5&act=linear'), optimizer: sgd(1e30), steps: losses.length - 2 });
  expect(before.lost).toBeNull();
});

test('a gradient that overflows on its way back to layer 1 names that layer', () => {
  // z is 0 throughout; ∂L/∂z of layer 2 is about 1e20, of layer 1 1e50
  const { lost, losses } = trainAlike([0, 1e30, 1e20], 'meanSquaredError');
  expect(losses).toHaveLength(2);
  expect(lost).toEqual({ step: 0, layer: 1, quantity: 'weights' });
});
