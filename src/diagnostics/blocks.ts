import type { LayerSummary } from '../engine/passes/run.ts';
import { branchScale, streamScale } from '../network/branchScale.ts';
import type { Layer } from '../network/network.ts';
import { type Step, stepOf } from '../network/step.ts';
import { quantityBefore } from '../network/stepValue.ts';
import { rmsOfAll } from '../summary/summary.ts';

/** A block with a skip connection as it was measured, before any training: root mean squares, NaN and ∞ where there are such values. */
export interface MeasuredBlock {
  /** The column (from 1) that adds the branch. */
  readonly layer: number;
  /** What the skip brings and what the branch brings, each times its scale, and their sum. */
  readonly stream: number;
  readonly branch: number;
  readonly sum: number;
}

/** The blocks of a run, first to last; none in a network without skip connections. */
export function measuredBlocks(layers: readonly Layer[], summaries: readonly LayerSummary[]): MeasuredBlock[] {
  return layers.flatMap(layer => {
    const join = stepOf(layer, 'join');
    if (!join || join.from === null) return [];
    const begin = layers[join.from - 1]!;
    const own = summaries[layer.layer - 1]!;
    return {
      layer: layer.layer,
      stream: Math.abs(streamScale(join, Math)) * rmsBefore(begin, summaries[join.from - 1]!, stepOf(begin, 'fork')!),
      branch: Math.abs(branchScale(join, Math)) * rmsBefore(layer, own, join),
      sum: rmsOfAll(own.stream!),
    };
  });
}

/** The rms of what enters a step. What dropout leaves has no summary of its own: its mean square is 1/(1 − rate) times that of what enters it. */
function rmsBefore(layer: Layer, summary: LayerSummary, step: Step): number {
  const quantity = quantityBefore(layer, step);
  if (quantity) return rmsOfAll(summary[quantity]!);
  const dropout = layer.steps[layer.steps.indexOf(step) - 1];
  return dropout?.kind === 'dropout' ? rmsBefore(layer, summary, dropout) / Math.sqrt(1 - dropout.rate) : Number.NaN;
}
