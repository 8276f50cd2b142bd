import type { Quantity, TensorSummary } from '../../summary/summary.ts';
import type { Kept } from '../machine/kept.ts';
import type { Plane } from '../plane/plane.ts';

export type LayerSummary = Partial<Record<Quantity, TensorSummary>>;

/** What a pass shows of a network. */
export interface RunResult {
  /** Mean over the batch; null for a loss that is only a gradient. */
  readonly loss: number | null;
  readonly inputs: TensorSummary;
  readonly layers: readonly LayerSummary[];
  /** 16 hex digits over all weights and biases, and over the inputs and every tensor of every layer but the occasional ones. */
  readonly weightsDigest: string;
  readonly digest: string;
}

/** Takes the raw values of a run; the views are good only during the call. */
export interface TensorEvents {
  /** Called with every tensor when it has been made. Layer 0 holds the inputs, as activations. */
  onTensor(layer: number, quantity: Quantity, values: Float32Array): void;
  onLabels(labels: Uint32Array): void;
  /** Called where the loss takes numbers: batch × outputs. */
  onTargets(targets: Float32Array): void;
}

export interface RunOptions extends Partial<TensorEvents> {
  /** Some gradients are summarized only when asked for (`occasional` in `summary`); the rest always is, since the digest covers it. */
  readonly occasional?: boolean;
  /** Also count values by magnitude. */
  readonly magnitudes?: boolean;
  /** Takes, after a training of at least one step, std(update)/std(W) of its last step by layer, where that was done at once. */
  onUpdates?(updates: readonly number[]): void;
  /** Takes what the network makes of all inputs, where it has one or two of them; comes last. */
  onPlane?(plane: Plane): void;
  /** Of this arena's runs so far, all from seeded sources. */
  readonly kept?: Kept;
}
