import { combineDigests } from '../../summary/digests.ts';
import { neverSummarized, occasional, type Quantity, quantities } from '../../summary/summary.ts';
import type { Arena } from '../machine/arena.ts';
import type { Pass } from '../passes/pass.ts';
import type { LayerSummary, RunOptions, RunResult } from '../passes/result.ts';
import type { Summarizer } from './summarize.ts';

/** Summarizes the tensors of one pass as they are made. */
export interface Recorder {
  readonly record: Pass['record'];
  readonly recorded: Pass['recorded'];
  /** What has been recorded, with the loss of the pass. */
  result(loss: number | null): RunResult;
}

export function createRecorder(arena: Arena, summarizer: Summarizer, layerCount: number, options: RunOptions): Recorder {
  const summaries: LayerSummary[] = Array.from({ length: layerCount + 1 }, () => ({}));
  return {
    record(layer, quantity, at, count, asked, known) {
      options.onTensor?.(layer, quantity, arena.floats(at, count));
      if (neverSummarized.includes(quantity) || (occasional.includes(quantity) && !options.occasional)) return;
      const summary = known ?? summarizer.summarize(at, count, { ...asked, magnitudes: options.magnitudes });
      summaries[layer]![quantity] = summary;
      return summary;
    },
    recorded: (layer, quantity) => summaries[layer]![quantity],
    result: loss => resultOf(loss, summaries),
  };
}

function resultOf(loss: number | null, [input, ...layers]: readonly LayerSummary[]): RunResult {
  const digests = (kept: readonly Quantity[]) => layers.flatMap(layer => kept.flatMap(quantity => layer[quantity]?.digest ?? []));
  const inputs = input!.activations!;
  return {
    loss,
    inputs,
    layers,
    weightsDigest: combineDigests(digests(['weights', 'biases', 'gammas', 'betas'])),
    digest: combineDigests([inputs.digest, ...digests(quantities.filter(quantity => !occasional.includes(quantity)))]),
  };
}
