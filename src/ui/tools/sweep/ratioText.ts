import { formatNumber } from '../../../charts/index.ts';
import type { ToolDictionary } from '../../../i18n/index.ts';
import type { CellOutcome, Ratio } from './measure.ts';

/** “×0.31”, or in words why there is no such number. */
function ratioText(ratio: Ratio, words: ToolDictionary['sweep']): string {
  return ratio.kind === 'decades' ? words.times(formatNumber(10 ** ratio.decades)) : words.ratio[ratio.kind];
}

/** Both ratios of a cell, or why there are none. */
export function outcomeText(outcome: CellOutcome | undefined, { sweep: words, ui }: ToolDictionary): string {
  if (!outcome) return words.ratio.pending;
  if (outcome.kind === 'failure') return words.failure[outcome.failure.kind];
  const { signal, gradient } = outcome;
  return `${words.of.signal} ${ratioText(signal, words)}${ui.marks.comma}${words.of.gradient} ${ratioText(gradient, words)}`;
}
