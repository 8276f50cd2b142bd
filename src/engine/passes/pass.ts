import type { Config } from '../../config/config.ts';
import type { Layer } from '../../network/network.ts';
import type { Quantity, TensorSummary } from '../../summary/summary.ts';
import type { Parameters } from '../machine/kept.ts';
import type { Machine } from '../machine/machine.ts';
import type { LayerPlaces, Places } from '../machine/places.ts';
import type { Source } from '../sources/source.ts';
import type { SummaryOptions } from '../summaries/summarize.ts';

/** What the steps of a run share. */
export interface Pass extends Machine {
  readonly config: Config;
  readonly layers: readonly Layer[];
  readonly places: Places;
  readonly source: Source;
  /** Of each layer. */
  readonly parameters: readonly Parameters[];
  /** Steps of a training before this pass: the masks of dropout are drawn for each anew. */
  readonly step: number;
  /** A trained network is judged: dropout lets everything pass, and batch norms take what they know of the batches of the training. */
  readonly isJudging?: boolean;
  /** Other samples go the way of the batch before them: dropout lets everything pass, and batch norms take what they know of that batch. */
  readonly isProbing?: boolean;
  /** Population variance of a tensor. */
  variance(at: number, count: number): number;
  /** Summarizes a tensor that has just been made, unless its summary is known; `layer` 0 is the input. Gives the summary, if one was asked for. */
  record(
    layer: number,
    quantity: Quantity,
    at: number,
    count: number,
    options?: SummaryOptions,
    known?: TensorSummary,
  ): TensorSummary | undefined;
  /** The summary of a tensor that has been recorded, if it was asked for. */
  recorded(layer: number, quantity: Quantity): TensorSummary | undefined;
  /** Called when the gradients of a layer lie in `dWeights`, `dBiases` and the like and its weights are needed no more: where a training changes them. */
  learn?(layer: number): void;
  /** Counts work (multiply-adds) as done and gives the share that is. */
  done(work: number): number;
}

/** Multiply-adds between two yields: some ten milliseconds on a slow machine. */
const SLICE = 2e8;

/** Calls `product` for `rows` rows in slices of at most `SLICE` multiply-adds, `rowWork` each, yielding the share of the run after each. */
export function* inSlices(
  pass: Pass,
  rows: number,
  rowWork: number,
  product: (from: number, to: number) => void,
): Generator<number, void, void> {
  const slices = Math.ceil((rows * rowWork) / SLICE);
  const size = Math.ceil(rows / slices / 16) * 16;
  for (let from = 0; from < rows; from += size) {
    const to = Math.min(from + size, rows);
    product(from, to);
    yield pass.done((to - from) * rowWork);
  }
}

/** Where the input of layer `layer` (from 1) lies: the batch, or what leaves the column before it. */
export const inputOf = ({ places }: Pass, layer: number): number => (layer === 1 ? places.inputs : places.layers[layer - 2]!.outputs);

export const placesOf = ({ places }: Pass, layer: number): LayerPlaces => places.layers[layer - 1]!;

/** All multiply-adds of a run's products. */
export function totalWork({ batchSize, widths }: Config): number {
  return widths.slice(1).reduce((sum, fanOut, i) => sum + batchSize * widths[i]! * fanOut * (i === 0 ? 2 : 3), 0);
}

/** A pass that leaves nothing but what a training needs. */
export const unrecorded: Pick<Pass, 'record' | 'recorded'> = { record: () => undefined, recorded: () => undefined };
