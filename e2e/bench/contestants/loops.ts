import type { Contestant } from '../contestant.ts';
import { limitOf, type Workload } from '../workloads.ts';
import { activate, deltas, type Layer, preactivate, softmax, weightGradients } from './loopsLayer.ts';
import { summarize } from './loopsSummary.ts';
import { tensorsOf } from './tensors.ts';

/** Plain TypeScript: the loops that one would write, in the order that runs along memory. */
export const loops: Contestant = {
  name: 'TypeScript loops',
  async prepare(workload) {
    const { layers, pass, sample } = createNetwork(workload);
    const summaries = () => {
      for (const tensor of layers.flatMap(tensorsOf)) summarize(tensor);
    };
    const frame = () => {
      sample();
      pass();
      summaries();
    };
    sample();
    pass();
    return {
      parts: [
        { name: 'pass', run: pass },
        { name: 'sampling', run: sample },
        { name: 'summaries', run: summaries },
        { name: 'frame', run: frame },
      ],
    };
  },
};

function createNetwork({ widths, activation, batchSize: B }: Workload) {
  const relu = activation === 'relu';
  const inputs = Float32Array.from({ length: B * widths[0]! }, () => Math.random() - 0.5);
  const labels = Int32Array.from({ length: B }, () => Math.random() * widths.at(-1)!);
  const layers = widths.slice(1).map((M, i): Layer => {
    const N = widths[i]!;
    const floats = (count: number) => new Float32Array(count);
    return {
      ...{ B, N, M, weights: floats(N * M), dWeights: floats(N * M), biases: floats(M), dBiases: floats(M) },
      ...{ preactivations: floats(B * M), activations: floats(B * M), dPreactivations: floats(B * M) },
    };
  });
  const inputOf = (i: number) => layers[i - 1]?.activations ?? inputs;

  function sample(): void {
    for (const { N, M, weights } of layers) {
      const limit = limitOf(N, M);
      for (let i = 0; i < weights.length; i++) weights[i] = (2 * Math.random() - 1) * limit;
    }
  }

  function pass(): void {
    layers.forEach((layer, i) => {
      preactivate(layer, inputOf(i));
      if (i < layers.length - 1) activate(layer, relu);
    });
    softmax(layers.at(-1)!, labels);
    for (let i = layers.length - 1; i >= 0; i--) {
      weightGradients(layers[i]!, inputOf(i));
      if (i > 0) deltas(layers[i]!, layers[i - 1]!, relu);
    }
  }

  return { layers, sample, pass };
}
