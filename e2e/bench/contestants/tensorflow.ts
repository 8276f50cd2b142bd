import * as tf from '@tensorflow/tfjs-core';
import type { Contestant } from '../contestant.ts';
import { limitOf, type Workload } from '../workloads.ts';
import { byAutodiff } from './tensorflowAutodiff.ts';
import { byHand } from './tensorflowByHand.ts';
import { summarize } from './tensorflowSummary.ts';

export type Backend = 'wasm' | 'cpu';

/** What a pass needs. Types, not interfaces, so that TF.js takes them as containers of tensors. */
export type Network = {
  relu: boolean;
  inputs: tf.Tensor2D;
  targets: tf.Tensor2D;
  weights: tf.Tensor2D[];
  biases: tf.Tensor1D[];
};

/** What a pass leaves. */
export type Traces = {
  preactivations: tf.Tensor[];
  activations: tf.Tensor[];
  dPreactivations: tf.Tensor[];
  dWeights: tf.Tensor[];
  dBiases: tf.Tensor[];
};

const backwards = { autodiff: byAutodiff, 'by hand': byHand } as const;

/** TF.js on one of its back ends: its own autodiff, or a backward pass that transposes by hand, since products with a transposed flag are slow there. */
export const tensorflow = (backend: Backend, backward: keyof typeof backwards): Contestant => ({
  name: `TF.js ${backend}, ${backward}`,
  async prepare(workload) {
    await tf.setBackend(backend);
    const pass = backwards[backward];
    const kept = createNetwork(workload);
    const traces = tf.tidy(() => keepAll(pass(kept)));
    const frame = () => {
      const drawn = { ...kept, weights: sample(workload) };
      summarizeAll(drawn, pass(drawn));
    };
    const tidied = (name: string, body: () => void) => ({ name, run: () => void tf.tidy(() => body()) });
    return {
      enter: () => tf.setBackend(backend),
      release: () => tf.dispose([kept, traces]),
      parts: [
        tidied('pass', () => pass(kept)),
        tidied('sampling', () => sample(workload)),
        tidied('summaries', () => summarizeAll(kept, traces)),
        tidied('frame', frame),
      ],
    };
  },
});

function createNetwork(workload: Workload): Network {
  const { widths, activation, batchSize } = workload;
  const labels = Array.from({ length: batchSize }, () => Math.floor(Math.random() * widths.at(-1)!));
  return {
    relu: activation === 'relu',
    inputs: tf.randomNormal([batchSize, widths[0]!]),
    targets: tf.tidy(() => tf.cast(tf.oneHot(tf.tensor1d(labels, 'int32'), widths.at(-1)!) as tf.Tensor2D, 'float32')),
    weights: sample(workload),
    biases: widths.slice(1).map(M => tf.zeros([M])),
  };
}

function sample({ widths }: Workload): tf.Tensor2D[] {
  return widths.slice(1).map((M, i) => {
    const limit = limitOf(widths[i]!, M);
    return tf.randomUniform([widths[i]!, M], -limit, limit);
  });
}

function keepAll(traces: Traces): Traces {
  for (const tensors of Object.values(traces)) tensors.forEach(tf.keep);
  return traces;
}

function summarizeAll({ weights }: Network, { preactivations, activations, dPreactivations, dWeights }: Traces): void {
  for (const tensor of [...weights, ...preactivations, ...activations, ...dPreactivations, ...dWeights]) {
    tf.tidy(() => void summarize(tensor));
  }
}
