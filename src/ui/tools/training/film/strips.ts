import type { LayerSummary } from '../../../../engine/passes/run.ts';
import type { Quantity } from '../../../../summary/summary.ts';
import type { Film } from './useFilm.ts';

/** Shares of a tensor's values by magnitude in quarters of an octave: the same true bins at every step, in every layer and in both networks. */
export interface Strip {
  /** By frame: what share lies in each bin from `first` on. */
  readonly shares: readonly (readonly number[])[];
  /** By frame: exact zeros, which are in no bin, and what is not finite. */
  readonly zeros: readonly number[];
  readonly lost: readonly number[];
}

export interface Bins {
  /** The first bin's number: bin i begins at 2^(i/4). */
  readonly first: number;
  readonly count: number;
}

/** From the lowest bin that any film fills to the highest; null where all is 0. */
export function binsOf(films: readonly Film[], quantity: Quantity): Bins | null {
  let [first, end] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const { frames } of films) {
    for (const { result } of frames) {
      for (const layer of result.layers) {
        const magnitudes = layer[quantity]?.magnitudes;
        if (!magnitudes || magnitudes.counts.length === 0) continue;
        first = Math.min(first, magnitudes.first);
        end = Math.max(end, magnitudes.first + magnitudes.counts.length);
      }
    }
  }
  return end > first ? { first, count: end - first } : null;
}

/** Of layer `layer` (from 1). */
export function stripOf({ frames }: Film, layer: number, quantity: Quantity, bins: Bins): Strip {
  const summaries = frames.map(({ result }) => result.layers[layer - 1]![quantity]);
  return {
    shares: summaries.map(summary => sharesOf(summary, bins)),
    zeros: summaries.map(summary => (summary ? summary.zeroCount / summary.count : 0)),
    lost: summaries.map(summary => (summary ? (summary.nanCount + summary.infinityCount) / summary.count : 0)),
  };
}

function sharesOf(summary: LayerSummary[Quantity], { first, count }: Bins): readonly number[] {
  const shares = new Array<number>(count).fill(0);
  if (!summary) return shares;
  summary.magnitudes.counts.forEach((found, i) => {
    shares[summary.magnitudes.first + i - first]! = found / summary.count;
  });
  return shares;
}
