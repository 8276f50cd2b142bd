import { describe, expect, test } from 'vitest';
import { activations } from '../../activations/all.ts';
import { collect, configOf, runConfig } from '../testing.ts';
import { gradientsOf, lossOf, type Replica, type ReplicaGradients, replicaOf } from './replica.ts';

const STEP = 1e-5;

/** ‖x − y‖ / ‖y‖ */
function relativeError(x: ArrayLike<number>, y: ArrayLike<number>): number {
  expect(x.length).toBe(y.length);
  const expected = Array.from(y);
  return Math.hypot(...expected.map((v, i) => v - x[i]!)) / Math.hypot(...expected);
}

/** (L(θ + h) − L(θ − h)) / 2h for each of these parameters, which are those of the network. */
function centralDifferences(network: Replica, parameters: Float64Array): Float64Array {
  return parameters.map((value, i) => {
    const lossAt = (x: number) => {
      parameters[i] = x;
      return lossOf(network);
    };
    const slope = (lossAt(value + STEP) - lossAt(value - STEP)) / (2 * STEP);
    parameters[i] = value;
    return slope;
  });
}

const losses = [
  'softmaxCrossEntropy',
  'meanSquaredError',
  'binaryCrossEntropy',
  'meanAbsoluteError&targets=normal(0,1)',
  'huber(0.3)&targets=normal(0,1)',
  'meanSquaredError&targets=normal(0,1)&out=tanh',
  'meanSquaredError&targets=normal(0,1)&out=sigmoid&targetScale=3',
  'meanSquaredError&targets=function(sum(sin(x)))&out=relu',
];

describe.each(losses)('%s', loss => {
  // Where an output saturates, φ′ comes from the difference of two float32.
  const tolerance = loss.includes('out=') ? 1e-5 : 2e-6;

  test.each(activations.all.map(({ id }) => id))('through %s: analytic gradients are central differences', activation => {
    const config = configOf(`net=5-7-4-3&batch=6&act=${activation}&loss=${loss}&init=heNormal&bias=normal(0,0.3)&seed=check`);
    const { tensors, options } = collect();
    const { loss: measured } = runConfig(config, { ...options, occasional: true });
    const network = replicaOf(config, tensors);
    const gradients = gradientsOf(network);

    expect(measured! / lossOf(network)).toBeCloseTo(1, 6);
    network.parameters.forEach(({ weights, biases }, l) => {
      expect(relativeError(gradients.dWeights[l]!, centralDifferences(network, weights)), `∂L/∂W, layer ${l + 1}`).toBeLessThan(1e-7);
      expect(relativeError(gradients.dBiases[l]!, centralDifferences(network, biases)), `∂L/∂b, layer ${l + 1}`).toBeLessThan(1e-7);
    });
    for (const quantity of ['dPreactivations', 'dActivations', 'dWeights', 'dBiases'] satisfies (keyof ReplicaGradients)[]) {
      gradients[quantity].slice(0, quantity === 'dActivations' ? -1 : undefined).forEach((expected, l) => {
        expect(relativeError(tensors.get(`${l + 1}/${quantity}`)!, expected), `${quantity}, layer ${l + 1}`).toBeLessThan(tolerance);
      });
    }
    expect(tensors.has('3/dActivations'), 'the output has no ∂L/∂a').toBe(false);
  });
});

const arrangements = ['plain', 'postActivation', 'preActivation', 'preNorm', 'postNorm'];
const norms = ['batchNorm', 'layerNorm', 'rmsNorm', 'batchNorm(afterActivation)', 'none'];
const grid = arrangements.flatMap(arrangement => norms.map((norm, i) => [arrangement, norm, (i % 3) + 1] as const));

describe('norms, skips and dropout', () => {
  test.each(grid)('%s with %s in blocks of %i: every analytic gradient is its central difference', (arrangement, norm, span) => {
    const block = arrangement === 'plain' ? arrangement : `${arrangement}(${span},1/sqrt(L))`;
    const link = `net=5-7x4-6x3-3&batch=6&act=tanh&norm=${norm}&block=${block}&dropout=0.2&init=lecunNormal&bias=normal(0,0.3)&seed=check`;
    const config = configOf(link);
    const { tensors, options } = collect();
    const { loss: measured } = runConfig(config, { ...options, occasional: true });
    const network = replicaOf(config, tensors);
    const gradients = gradientsOf(network);
    const largest = Math.max(...gradients.dWeights.map(dW => Math.hypot(...dW)));

    expect(measured! / lossOf(network)).toBeCloseTo(1, 5);
    network.parameters.forEach((parameters, l) => {
      for (const [name, dName] of [
        ['weights', 'dWeights'],
        ['biases', 'dBiases'],
        ['gammas', 'dGammas'],
        ['betas', 'dBetas'],
      ] as const) {
        // A bias before a batch norm changes nothing: the share of the largest gradient says so.
        const analytic = gradients[dName][l]!;
        const differences = centralDifferences(network, parameters[name]);
        expect(distance(analytic, differences), `${name} of layer ${l + 1}`).toBeLessThan(1e-7 * largest);
        if (analytic.length > 0) expect(distance(tensors.get(`${l + 1}/${dName}`)!, analytic), dName).toBeLessThan(3e-6 * largest);
      }
    });
  });
});

/** ‖x − y‖ */
const distance = (x: ArrayLike<number>, y: ArrayLike<number>): number => Math.hypot(...Array.from(y, (v, i) => v - x[i]!));
