import { percent } from '../../../diagnostics/table/describeCell.ts';
import type { TrainingWords } from '../../../i18n/en/training.ts';
import { quantile, rising } from '../draws/quantile.ts';
import type { Racer } from './race.ts';

/**
 * The median share of right answers over the trainings that are over; null where as many of them diverged that there is none: one that diverged counts as
 * worse than any.
 */
export function medianAccuracy({ judgements, diverged }: Pick<Racer, 'judgements' | 'diverged'>): number | null {
  const shares = [...judgements.map(({ right, rows }) => right / rows), ...diverged.map(() => Number.NEGATIVE_INFINITY)];
  const median = quantile(rising(shares), 0.5);
  return Number.isFinite(median) ? median : null;
}

/** One sentence for all networks that are judged by the same rows; none for a network whose trainings all diverged, beside no other of its kind. */
export function accuracySentences(racers: readonly Racer[], words: TrainingWords, colon: string): string[] {
  const kinds = new Map<string, Racer[]>();
  for (const racer of racers) {
    const { labels, data } = racer.config;
    const kind = labels === 'real' ? `${data.id} ${data.params.digest}` : 'batch';
    kinds.set(kind, [...(kinds.get(kind) ?? []), racer]);
  }
  return [...kinds.values()].flatMap(alike => {
    const rows = alike.find(({ judgements }) => judgements.length > 0)?.judgements[0]?.rows;
    if (rows === undefined) return [];
    const { heldOut, batch, median } = words.accuracy;
    const name = alike[0]!.config.labels === 'real' ? heldOut(rows) : batch;
    const isMedian = alike.some(({ count }) => count > 1);
    const texts = alike.map(racer => {
      const share = medianAccuracy(racer);
      return `${racer.id.toUpperCase()} ${share === null ? words.diverged : percent(share)}`;
    });
    return [`${name}${isMedian ? median : ''}${colon}${texts.join(' · ')}`];
  });
}
