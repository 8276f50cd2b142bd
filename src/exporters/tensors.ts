import type { Config } from '../config/config.ts';
import type { TensorEvents } from '../engine/passes/run.ts';
import { losses } from '../losses/all.ts';
import { type Layer, layersOf } from '../network/network.ts';
import { parameterCount } from '../network/parameterCount.ts';
import { isPlainChain } from '../network/step.ts';
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
        ...Object.fromEntries(perUnit.map(name => [name, [fanOut]])),
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

/** What a layer has one of for each unit. */
const perUnit = ['biases', 'dBiases', 'gammas', 'betas', 'dGammas', 'dBetas'] as const;

/** Bytes of all tensors that are written of one network, with what its loss compares the outputs with; headers apart. */
export function tensorBytes(config: Config): number {
  const { batchSize, widths } = config;
  const all = layersOf(config);
  const layers = all.map(layer => 2 * parameterCount(layer) + batchSize * layer.fanOut * valueCount(layer, isPlainChain(all)));
  const { against } = losses.get(config.loss.id);
  const compared = against === null ? 0 : against === 'labels' ? batchSize : batchSize * widths.at(-1)!;
  return 4 * (batchSize * widths[0]! + layers.reduce((sum, count) => sum + count, 0) + compared);
}

/** Tensors of batch × width: what each step leaves with its gradient, the masks of dropout, and what leaves the column; the output's activations have no gradient. */
function valueCount({ steps, isOutput }: Layer, isPlain: boolean): number {
  if (isOutput) return 3;
  const named = steps.filter(({ kind }) => kind !== 'fork' && kind !== 'dropout').length;
  const masks = steps.filter(({ kind }) => kind === 'dropout').length;
  return 2 * named + masks + (isPlain ? 0 : 2);
}
