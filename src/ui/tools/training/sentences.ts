import type { TrainingWords } from '../../../i18n/en/training.ts';
import type { Racer } from './race.ts';
import { standingOf, unlearntOf } from './standing.ts';
import { threeDigits } from './threeDigits.ts';

/** How the networks end, who is ahead, and what went wrong; of networks that all have bands. */
export const resultSentences = (racers: readonly Racer[], steps: number, words: TrainingWords): string[] => [
  finalSentence(racers, steps, words),
  ...standingSentences(racers, words),
  ...racers.flatMap(racer => divergedSentences(racer, words)),
  ...unlearntSentences(racers, words),
];

function finalSentence(racers: readonly Racer[], steps: number, { result }: TrainingWords): string {
  const seeds = Math.min(...racers.map(({ count }) => count));
  const ends = racers.map(({ id, bands }) => ({ network: id.toUpperCase(), loss: threeDigits(bands.at(-1)!.median) }));
  const losses = ends.length === 1 ? ends[0]!.loss : ends.map(({ network, loss }) => result.of(loss, network)).join(result.and);
  return seeds === 1 ? result.finalOfOne(steps, losses) : result.final(steps, seeds, losses);
}

function standingSentences([a, b]: readonly Racer[], { result }: TrainingWords): string[] {
  if (!a || !b) return [];
  const standing = standingOf(a, b);
  switch (standing.kind) {
    case 'incomparable':
      return [result.differentTasks(standing.parts.map(part => result.task[part]))];
    case 'same':
      return [result.same];
    case 'overlap':
      return [result.overlap];
    case 'single':
      return [result.single];
    case 'alone':
      return [];
    case 'led': {
      const [leader, other] = [standing.leader.id.toUpperCase(), standing.other.id.toUpperCase()];
      return [standing.step === 0 ? result.ahead(leader, other) : result.reached(leader, other, standing.step)];
    }
  }
}

function divergedSentences({ id, diverged, count }: Racer, { result }: TrainingWords): string[] {
  if (diverged.length === 0) return [];
  return [result.diverged(id.toUpperCase(), diverged.length, count, Math.min(...diverged.map(({ step }) => step)))];
}

function unlearntSentences(racers: readonly Racer[], { result }: TrainingWords): string[] {
  return (['near', 'above'] as const).flatMap(where => {
    const names = racers.filter(racer => unlearntOf(racer) === where).map(({ id }) => id.toUpperCase());
    if (names.length === 0) return [];
    return [where === 'near' ? result.nearChance(names) : result.aboveChance(names)];
  });
}
