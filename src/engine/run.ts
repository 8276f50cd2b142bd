import type { Config } from '../config/config.ts';
import type { KernelExports } from '../kernels/exports.ts';
import type { Arena } from './arena.ts';
import { backward } from './backward.ts';
import { combineDigests } from './digests.ts';
import { forward } from './forward.ts';
import { head } from './head.ts';
import { createKept, type Kept } from './kept.ts';
import { layersOf } from './network.ts';
import { type Pass, totalWork } from './pass.ts';
import { reservePlaces } from './places.ts';
import type { Source } from './source.ts';
import { createSummarizer } from './summarize.ts';
import { type Quantity, quantities, type TensorSummary } from './summary.ts';

export type LayerSummary = Partial<Record<Quantity, TensorSummary>>;

/** What a pass shows of a network. */
export interface RunResult {
  /** Mean over the batch; null for a loss that is only a gradient. */
  readonly loss: number | null;
  readonly inputs: TensorSummary;
  readonly layers: readonly LayerSummary[];
  /** 16 hex digits over all weights and biases, and over the inputs and every tensor of every layer but ∂L/∂a. */
  readonly weightsDigest: string;
  readonly digest: string;
}

/** Takes the raw values of a run; the views are good only during the call. */
export interface TensorEvents {
  /** Called with every tensor when it has been made. Layer 0 holds the inputs, as activations. */
  onTensor(layer: number, quantity: Quantity, values: Float32Array): void;
  onLabels(labels: Uint32Array): void;
}

export interface RunOptions extends Partial<TensorEvents> {
  /** ∂L/∂a is summarized only when asked for; the rest always is, since the digest covers it. */
  readonly dActivations?: boolean;
  /** Also count values by magnitude. */
  readonly magnitudes?: boolean;
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
  const summaries: LayerSummary[] = Array.from({ length: layers.length + 1 }, () => ({}));
  const summarizer = createSummarizer(kernels, arena);
  const work = totalWork(config);
  let worked = 0;
  const places = reservePlaces(kernels, arena, config, layers);
  const pass: Pass = {
    kernels,
    arena,
    config,
    layers,
    places,
    source,
    parameters: (options.kept ?? createKept()).take(config.seed, layers, places, options.magnitudes ?? false),
    variance: summarizer.variance,
    record(layer, quantity, at, count, asked, known) {
      options.onTensor?.(layer, quantity, arena.floats(at, count));
      if (quantity === 'dActivations' && !options.dActivations) return;
      const summary = known ?? summarizer.summarize(at, count, { ...asked, magnitudes: options.magnitudes });
      summaries[layer]![quantity] = summary;
      return summary;
    },
    done(more) {
      worked += more;
      return worked / work;
    },
  };
  source.batch(pass.places);
  options.onLabels?.(arena.words(pass.places.labels, config.batchSize));
  pass.record(0, 'activations', pass.places.inputs, config.batchSize * config.widths[0]!);
  yield* forward(pass);
  const loss = head(pass);
  yield* backward(pass);
  return result(loss, summaries);
}

function result(loss: number | null, [input, ...layers]: LayerSummary[]): RunResult {
  const digests = (kept: readonly Quantity[]) => layers.flatMap(layer => kept.flatMap(quantity => layer[quantity]?.digest ?? []));
  const inputs = input!.activations!;
  return {
    loss,
    inputs,
    layers,
    weightsDigest: combineDigests(digests(['weights', 'biases'])),
    digest: combineDigests([inputs.digest, ...digests(quantities.filter(q => q !== 'dActivations'))]),
  };
}
