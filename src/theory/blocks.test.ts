// Deep networks with norms and skips that PyTorch ran over 12 seeds (`measuredBlocks.json`: width 512, batch 256, rms and gradient where the stream forks or what
// leaves the column, standard errors of their logarithms).
import { describe, expect, test } from 'vitest';
import { decode } from '../config/link.ts';
import { layersOf } from '../network/network.ts';
import { theoryLayer } from './layer.ts';
import networks from './measuredBlocks.json' with { type: 'json' };
import { predict } from './predict.ts';

type Network = (typeof networks)[number];

function predictionOf({ arrangement, norm, place, activation, span, branchScale, hiddenLayers, width, batch, weights }: Network) {
  const block = arrangement === 'plain' ? '' : `&block=${arrangement}(${span},${branchScale})`;
  const link = `#net=${width}-${width}x${hiddenLayers}-10&batch=${batch}&act=${activation}&loss=unitGradient&norm=${norm}${norm === 'none' ? '' : `(${place})`}${block}`;
  const { experiment, warnings } = decode(`${link}&init=varianceScaling(${weights.includes('2/') ? 2 : 1},fanIn,normal)`);
  expect(warnings).toEqual([]);
  const layers = layersOf(experiment.a).map(theoryLayer);
  return predict({ inputs: { meanSquare: 1, correlation: 0 }, layers, output: { rms: 1, correlation: 0 }, batchSize: batch });
}

const nameOf = ({ arrangement, norm, place, activation, branchScale }: Network) =>
  `${arrangement} ${norm} ${place} ${activation} ${branchScale}`;

/** What a batch of 256, and not of infinitely many, leaves of a batch norm's gradient a layer, and of a signal through it. */
const FINITE_BATCH = { gradient: 0.004, signal: 0.004 };

/** By what the typical draw of width 512 may lie below the mean over draws. */
const DRIFT = 2e-3;

/** A rectified stream is not Gaussian: theory is silent about it. */
const spoken = networks.filter(({ arrangement }) => arrangement !== 'postActivation');

describe.each(spoken.map(network => ({ name: nameOf(network), network })))('$name', ({ network }) => {
  const prediction = predictionOf(network);
  const onStream = ['preActivation', 'preNorm'].includes(network.arrangement);

  test('the signal is within three standard errors of theory', () => {
    network.columns.forEach((column, i) => {
      const { forward } = prediction[column]!;
      const expected = (onStream ? forward!.streamRms : forward!.outputsRms)!;
      const deviation = Math.log(network.rms[i]! / expected);
      const allowed = 3 * network.rmsLogStandardError[i]! + (network.norm === 'batchNorm' ? FINITE_BATCH.signal : DRIFT);
      expect(Math.abs(deviation), `column ${column}: ${network.rms[i]} for ${expected}`).toBeLessThan(allowed);
    });
  });

  test('so is the gradient, from the last column back', () => {
    const gradient = (column: number) => {
      const { backward } = prediction[column]!;
      return (onStream ? backward!.dStreamRms : backward!.dOutputsRms)!;
    };
    const last = network.columns.at(-1)!;
    network.columns.forEach((column, i) => {
      const expected = gradient(column) / gradient(last);
      const deviation = Math.log(network.gradientRms[i]! / network.gradientRms.at(-1)! / expected);
      const error = Math.hypot(network.gradientLogStandardError[i]!, network.gradientLogStandardError.at(-1)!);
      const finite = network.norm === 'batchNorm' ? FINITE_BATCH.gradient * (last - column) : 0;
      expect(Math.abs(deviation), `column ${column}: ${expected}`).toBeLessThan(3 * error + finite);
    });
  });
});

test('batch norm before ReLU: the gradient grows by √(π/(π − 1)) = 1.2112 a layer, and under layer norm not at all', () => {
  const growth = (norm: string) => {
    const prediction = predictionOf(networks.find(network => network.norm === norm && network.activation === 'relu')!);
    const outputs = (l: number) => prediction[l]!.backward!.dOutputsRms!;
    return outputs(4) / outputs(5);
  };
  expect(growth('batchNorm')).toBeCloseTo(1.2117, 3); // at batch 256; √(π/(π − 1)) = 1.2112 in the limit
  expect(growth('layerNorm')).toBeCloseTo(1, 4);
});

test('a rectified stream is not Gaussian: after the first sum theory says nothing', () => {
  const prediction = predictionOf(networks.find(({ arrangement }) => arrangement === 'postActivation')!);
  expect(prediction.slice(0, 2).every(({ forward }) => forward)).toBe(true);
  expect(prediction.slice(3).every(({ forward }) => forward === null)).toBe(true);
});

// Measured over 32 blocks of 100 units: ×1.63 a block, where independent weights would make √2 of it.
test('of the gradient through one-layer ReLU blocks without norms, whose means add up, theory says nothing; with a norm, and of the signal, it speaks', () => {
  const of = (more: string) => {
    const { experiment } = decode(`#net=100-100x5-10&init=heNormal&block=preNorm(1)${more}`);
    const layers = layersOf(experiment.a).map(theoryLayer);
    return predict({ inputs: { meanSquare: 1, correlation: 0 }, layers, output: { rms: 1, correlation: 0 }, batchSize: 256 });
  };
  expect(of('').map(({ backward }) => backward !== null)).toEqual([false, false, false, false, false, true]);
  expect(of('').every(({ forward }) => forward)).toBe(true);
  expect(of('&norm=layerNorm').every(({ backward }) => backward)).toBe(true);
  expect(of('&act=tanh').every(({ backward }) => backward)).toBe(true);
});
