import { type Config, hasPlane } from '../../config/config.ts';
import type { KernelExports } from '../../kernels/exports.ts';
import { layersOf } from '../../network/network.ts';
import { takesTargets } from '../../network/output.ts';
import type { Quantity, TensorSummary } from '../../summary/summary.ts';
import type { Arena } from '../machine/arena.ts';
import { createKept, type Kept } from '../machine/kept.ts';
import { reservePlaces } from '../machine/places.ts';
import type { Plane } from '../plane/plane.ts';
import { probe } from '../plane/probe.ts';
import type { Source } from '../sources/source.ts';
import { createRecorder } from '../summaries/recorder.ts';
import { createSummarizer, type Summarizer } from '../summaries/summarize.ts';
import { backward } from './backward.ts';
import { forward } from './forward.ts';
import { head } from './head.ts';
import { type Pass, totalWork } from './pass.ts';

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

/**
 * Fills the network from `source`, runs it forward and backward on one batch and summarizes every layer. Yields the share of the work that is done between
 * slices of a few milliseconds; to stop, drop it there.
 * @throws RangeError when the network does not fit into memory
 */
export function* run(
  kernels: KernelExports,
  arena: Arena,
  config: Config,
  source: Source,
  options: RunOptions = {},
): Generator<number, RunResult, void> {
  arena.reset();
  const layers = layersOf(config);
  const summarizer = createSummarizer(kernels, arena);
  const work = totalWork(config);
  let worked = 0;
  const places = reservePlaces(kernels, arena, config, layers);
  const parameters = (options.kept ?? createKept()).take(config.seed, layers, places, options.magnitudes ?? false);
  source.batch(places);
  return yield* look({ kernels, arena, config, layers, places, source, parameters, step: 0, done }, summarizer, options);

  function done(more: number): number {
    worked += more;
    return worked / work;
  }
}

/** Runs forward and backward on the batch that lies there, and summarizes all of it. */
export function* look(
  network: Omit<Pass, 'record' | 'recorded' | 'variance'>,
  summarizer: Summarizer,
  options: RunOptions,
): Generator<number, RunResult, void> {
  const { arena, config, layers, places } = network;
  const { record, recorded, result } = createRecorder(arena, summarizer, layers.length, options);
  const pass: Pass = { ...network, variance: summarizer.variance, record, recorded };
  options.onLabels?.(arena.words(places.labels, config.batchSize));
  if (takesTargets(config)) options.onTargets?.(arena.floats(places.targets, config.batchSize * config.widths.at(-1)!));
  record(0, 'activations', places.inputs, config.batchSize * config.widths[0]!);
  yield* forward(pass);
  const loss = head(pass);
  yield* backward(pass);
  const found = result(loss);
  if (options.onPlane && hasPlane(config)) options.onPlane(yield* probe(pass));
  return found;
}
