import type { Config } from '../config/config.ts';
import type { TensorEvents } from '../engine/passes/run.ts';
import { losses } from '../losses/all.ts';
import { layersOf } from '../network/network.ts';
import type { NpzWriter } from './npz.ts';

/** Writes every tensor under `A/inputs`, `A/labels` or `A/targets`, `A/layer1/weights` …, weights as (fanIn, fanOut). */
export function tensorSink(writer: NpzWriter, network: 'A' | 'B', config: Config): TensorEvents {
  const layers = layersOf(config);
  const B = config.batchSize;
  return {
    onTensor(layer, quantity, values) {
      if (layer === 0) return writer.add(`${network}/inputs`, { shape: [B, config.widths[0]!], values });
      const { name, fanIn, fanOut } = layers[layer - 1]!;
      const shapes: Partial<Record<typeof quantity, number[]>> = {
        weights: [fanIn, fanOut],
        dWeights: [fanIn, fanOut],
        biases: [fanOut],
        dBiases: [fanOut],
      };
      writer.add(`${network}/${name}/${quantity}`, { shape: shapes[quantity] ?? [B, fanOut], values });
    },
    onLabels(labels) {
      if (losses.get(config.loss.id).against !== 'labels') return;
      writer.add(`${network}/labels`, { shape: [B], values: Int32Array.from(labels) });
    },
    onTargets(values) {
      writer.add(`${network}/targets`, { shape: [B, config.widths.at(-1)!], values });
    },
  };
}

/** Bytes of all tensors that are written of one network, headers apart. */
export function tensorBytes(config: Config): number {
  const { batchSize, widths } = config;
  const layers = layersOf(config).map(({ fanIn, fanOut }) => 2 * fanIn * fanOut + 2 * fanOut + 4 * batchSize * fanOut);
  const outputsHaveNoGradient = batchSize * widths.at(-1)!;
  return 4 * (batchSize * widths[0]! + layers.reduce((sum, count) => sum + count, 0) - outputsHaveNoGradient);
}
