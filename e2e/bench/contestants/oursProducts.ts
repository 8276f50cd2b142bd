import type { Config } from '../../../src/config/config.ts';
import type { Machine } from '../../../src/engine/machine/machine.ts';
import type { Places } from '../../../src/engine/machine/places.ts';
import type { Part } from '../contestant.ts';

/** The three products of each shape of layer that occurs. */
export function productsOf({ kernels }: Machine, { widths, batchSize: B }: Config, places: Places): Part[] {
  const { layers, inputs, deltas, dWeights, scratch } = places;
  const shapes = layers.map((layer, i) => ({ N: widths[i]!, M: widths[i + 1]!, x: layers[i - 1]?.outputs ?? inputs, layer }));
  const different = shapes.filter(({ N, M }, i) => shapes.findIndex(other => other.N === N && other.M === M) === i);
  return different.flatMap(({ N, M, x, layer: { weights, biases, preactivations } }) => {
    const product = (name: string, run: () => void): Part => ({ name: `${name} ${N} → ${M}`, run, multiplyAdds: B * N * M });
    return [
      product('x·W', () => kernels.denseForward(preactivations, x, weights, biases, B, N, M, scratch, 0, B)),
      product('dz·Wᵀ', () => kernels.denseBackwardInputs(deltas[1], deltas[0], weights, B, N, M, scratch, 0, B)),
      product('xᵀ·dz', () => kernels.denseBackwardWeights(dWeights, x, deltas[0], B, N, M, scratch, 0, N)),
    ];
  });
}
