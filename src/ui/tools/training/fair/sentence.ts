import type { TrainingWords } from '../../../../i18n/en/training.ts';
import { threeDigits } from '../threeDigits.ts';
import { type Outcome, overlap, ranking } from './outcome.ts';

/** Who is ahead, each at its best rate, whether that is the last that was tried, and whether the bands say so. */
export function fairSentence(
  outcomes: readonly Outcome[],
  names: readonly string[],
  rates: readonly number[],
  words: TrainingWords['fair'],
): string {
  const order = ranking(outcomes).filter(i => outcomes[i]!.best !== null);
  const [first, second] = order;
  if (first === undefined || second === undefined) return words.waiting;
  const { best } = outcomes[first]!;
  if (!Number.isFinite(best!.final!.median)) return words.allDiverged;
  const rivals = order.slice(1).filter(i => overlap(outcomes[first]!, outcomes[i]!));
  const isAtEdge = best!.rate === rates[0] || best!.rate === rates.at(-1);
  const lead =
    words.leads(names[first]!, threeDigits(best!.final!.median), best!.rate) + (isAtEdge ? words.edge(best!.rate === rates[0]) : '');
  if (Math.min(best!.count, outcomes[second]!.best!.count) < 2) return lead + words.single;
  return lead + (rivals.length > 0 ? words.notApart(rivals.map(i => names[i]!)) : words.apart);
}
