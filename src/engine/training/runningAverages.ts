import type { Layer } from '../../network/network.ts';
import type { Arena } from '../machine/arena.ts';
import type { Places } from '../machine/places.ts';

export interface Tensor {
  readonly at: number;
  /** float32 values. */
  readonly count: number;
}

/** The share of a new batch in what a batch norm knows of all of them, as in PyTorch. */
const MOMENTUM = 0.1;

/** The running mean and variance of a layer's batch norm; nothing where it has none. */
export function runningAverages({ layer, fanOut }: Layer, places: Places): Tensor[] {
  const { norm } = places.layers[layer - 1]!;
  return norm?.running ? [{ at: norm.running, count: 2 * fanOut }] : [];
}

/** Takes the statistics of the batch that went through last into a layer's running averages; the variance as estimated from the batch, so with B − 1. */
export function takeInBatch(arena: Arena, layer: Layer, places: Places): void {
  const { norm } = places.layers[layer.layer - 1]!;
  if (!norm?.running) return;
  const M = layer.fanOut;
  const B = places.batchSize;
  const running = arena.floats(norm.running, 2 * M);
  const statistics = arena.floats(norm.statistics, 3 * M);
  for (let unit = 0; unit < M; unit++) {
    const variance = statistics[2 * M + unit]! * (B / Math.max(1, B - 1));
    running[unit]! += MOMENTUM * (statistics[unit]! - running[unit]!);
    running[M + unit]! += MOMENTUM * (variance - running[M + unit]!);
  }
}
