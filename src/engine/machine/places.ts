import type { Config } from '../../config/config.ts';
import type { KernelExports } from '../../kernels/exports.ts';
import type { Layer } from '../../network/network.ts';
import { takesTargets } from '../../network/output.ts';
import { type Arena, align } from './arena.ts';

/** Where a column's tensors lie that must outlive the forward pass. */
export interface LayerPlaces {
  readonly weights: number;
  readonly biases: number;
  /** What each step leaves (batch × width), step by step. */
  readonly values: readonly number[];
  /** The first of them, which the dense product leaves. */
  readonly preactivations: number;
  /** The last, which enters the next column; of the output, its activations. */
  readonly outputs: number;
}

/** Where everything of a run lies. Gradients live only until they are summarized, so they share a few places. */
export interface Places {
  readonly inputs: number;
  readonly labels: number;
  /** As many as outputs where the loss takes numbers. */
  readonly targets: number;
  readonly layers: readonly LayerPlaces[];
  /** Two of batch × widest layer: ∂L/∂z of a layer, and ∂L/∂a of the one before it. */
  readonly deltas: readonly [number, number];
  readonly dWeights: number;
  readonly dBiases: number;
  readonly scratch: number;
}

/** @throws RangeError when the network does not fit into memory */
export function reservePlaces(kernels: KernelExports, arena: Arena, config: Config, layers: readonly Layer[]): Places {
  arena.expect(neededBytes(kernels, config, layers));
  return place(kernels, arena.reserve, config, layers);
}

/** What a run takes, before anything is reserved. */
export function neededBytes(kernels: KernelExports, config: Config, layers: readonly Layer[]): number {
  let sum = 0;
  place(kernels, bytes => (sum += align(bytes)), config, layers);
  return sum;
}

function place(kernels: KernelExports, reserve: Arena['reserve'], config: Config, layers: readonly Layer[]): Places {
  const B = config.batchSize;
  const most = (of: (layer: Layer) => number) => Math.max(...layers.map(of));
  const floats = (count: number) => reserve(count * 4);
  const delta = B * Math.max(...config.widths);
  // Parameters first, from the output down: whatever the batch, and when an early layer changes its width, most stay where they are.
  const parameters = layers.toReversed().map(({ fanIn, fanOut }) => ({ weights: floats(fanIn * fanOut), biases: floats(fanOut) }));
  return {
    inputs: floats(B * config.widths[0]!),
    labels: floats(B),
    targets: floats(takesTargets(config) ? B * config.widths.at(-1)! : 0),
    layers: layers.map(({ steps, fanOut }, i) => {
      const values = steps.map(() => floats(B * fanOut));
      return { ...parameters.at(-1 - i)!, values, preactivations: values[0]!, outputs: values.at(-1)! };
    }),
    deltas: [floats(delta), floats(delta)],
    dWeights: floats(most(l => l.fanIn * l.fanOut)),
    dBiases: floats(most(l => l.fanOut)),
    scratch: reserve(
      most(({ fanIn, fanOut }) =>
        Math.max(
          kernels.denseScratchBytes(B, fanIn, fanOut),
          kernels.orthonormalizeScratchBytes(Math.min(fanIn, fanOut), Math.max(fanIn, fanOut)),
        ),
      ),
    ),
  };
}
