import type { Config } from '../../../config/config.ts';
import type { Method } from '../../../config/training.ts';
import { type Quantity, quantities, type TensorSummary } from '../../../summary/summary.ts';
import type { LayerSummary, RunOptions, RunResult } from '../../passes/run.ts';
import type { Plane } from '../../plane/plane.ts';
import type { Ping, Pulse } from '../lifeline.ts';
import { packSummaries, unpackSummaries } from './pack.ts';

/** What to compute. A request replaces every earlier one. */
export interface Request {
  readonly id: number;
  readonly config: Config;
  readonly options: AnswerOptions;
}

export interface AnswerOptions extends Pick<RunOptions, 'occasional' | 'magnitudes'> {
  /** No preview first, nor anything on the way: for who waits for the exact answer only. */
  readonly exactOnly?: boolean;
  /** Also post every tensor, the labels and the targets, before the answer. */
  readonly tensors?: boolean;
  /** Also what the network makes of all inputs, where it has one or two of them. */
  readonly plane?: boolean;
  /** Also how far the last step of the training moved the weights of each layer. */
  readonly updates?: boolean;
  /** Train the network first; such a request has no preview on fewer samples, but answers on the way. */
  readonly after?: Method | null;
}

export type ToWorker =
  /** `base` is the address that `data/…` is relative to. */
  | { readonly kind: 'start'; readonly base: string }
  | { readonly kind: 'run'; readonly request: Request }
  | { readonly kind: 'cancel' }
  | Ping;

export type FromServer = Progress | Tensor | Labels | Targets | Answer | Refusal;

export type FromWorker = FromServer | Pulse;

export interface Progress {
  readonly kind: 'progress';
  readonly id: number;
  readonly fraction: number;
  /** Estimated milliseconds until the answer. */
  readonly remaining: number;
}

/** One tensor of a run, copied; layer 0 holds the inputs, as activations. */
export interface Tensor {
  readonly kind: 'tensor';
  readonly id: number;
  readonly layer: number;
  readonly quantity: Quantity;
  readonly values: Float32Array<ArrayBuffer>;
}

export interface Labels {
  readonly kind: 'labels';
  readonly id: number;
  readonly values: Uint32Array<ArrayBuffer>;
}

export interface Targets {
  readonly kind: 'targets';
  readonly id: number;
  readonly values: Float32Array<ArrayBuffer>;
}

export interface Answer {
  readonly kind: 'answer';
  readonly id: number;
  /** That of the request, or a smaller one: then it is a preview and the exact answer follows. */
  readonly batchSize: number;
  /** Of the training before it, 0 without one; fewer than were asked for are on the way, and more follow. */
  readonly steps: number;
  readonly milliseconds: number;
  readonly result: PackedResult;
  readonly plane?: Plane | null;
  readonly updates?: readonly number[] | null;
}

export interface Refusal {
  readonly kind: 'refusal';
  readonly id: number;
  readonly failure: Failure;
}

/** Why there is no result; each kind has a sentence of its own. The message of `late` says what was waited for: `script`, `kernels`, `data` or `answer`. */
export interface Failure {
  readonly kind: 'memory' | 'data' | 'late' | 'other';
  readonly message: string;
}

/** A run's result with its summaries in one buffer: the input's, then those of each layer in the order of `quantities`. */
export interface PackedResult extends Pick<RunResult, 'loss' | 'weightsDigest' | 'digest'> {
  /** For each layer, which quantities are there. */
  readonly present: readonly (readonly boolean[])[];
  readonly summaries: ArrayBuffer;
}

export function packResult({ loss, weightsDigest, digest, inputs, layers }: RunResult): PackedResult {
  const present = layers.map(layer => quantities.map(quantity => layer[quantity] !== undefined));
  const ordered = layers.flatMap(layer => quantities.flatMap(quantity => layer[quantity] ?? []));
  return { loss, weightsDigest, digest, present, summaries: packSummaries([inputs, ...ordered]) };
}

/** The result; a summary whose digest and count are those of the same place in `previous` is that very object, so that nothing is drawn again. */
export function unpackResult({ loss, weightsDigest, digest, present, summaries }: PackedResult, previous: RunResult | null): RunResult {
  const [inputs, ...rest] = unpackSummaries(summaries);
  let next = 0;
  const layers = present.map((flags, i) => {
    const layer: LayerSummary = {};
    quantities.forEach((quantity, j) => {
      if (flags[j]) layer[quantity] = keep(rest[next++]!, previous?.layers[i]?.[quantity]);
    });
    return layer;
  });
  return { loss, weightsDigest, digest, inputs: keep(inputs!, previous?.inputs), layers };
}

function keep(summary: TensorSummary, previous: TensorSummary | undefined): TensorSummary {
  const same =
    previous?.digest === summary.digest &&
    previous.count === summary.count &&
    previous.magnitudes.counts.length === summary.magnitudes.counts.length &&
    previous.saturatedCount === summary.saturatedCount &&
    previous.deadUnitCount === summary.deadUnitCount &&
    Object.is(previous.sampleDistance, summary.sampleDistance);
  return same ? previous! : summary;
}
