import type { TrainingWords } from '../../../i18n/en/training.ts';
import type { Racer } from './race.ts';
import { isVain, standingOf, unlearntOf } from './standing.ts';
import { threeDigits } from './threeDigits.ts';

/** At which loss the networks end, that all have bands; with their letters where there are two in the race, whether or not both are among them. */
export function finalSentence(racers: readonly Racer[], steps: number, isRace: boolean, { result }: TrainingWords): string {
  const seeds = Math.min(...racers.map(({ count }) => count));
  const ends = racers.map(({ id, bands }) => ({ network: id.toUpperCase(), loss: threeDigits(bands.at(-1)!.median) }));
  const losses = isRace ? ends.map(({ network, loss }) => result.of(loss, network)).join(result.and) : ends[0]!.loss;
  return seeds === 1 ? result.finalOfOne(steps, losses) : result.final(steps, seeds, losses);
}

/** Who is ahead, and what went wrong. */
export const rulingSentences = (racers: readonly Racer[], words: TrainingWords): string[] => [
  ...standingSentences(racers, words),
  ...racers.flatMap(racer => divergedSentences(racer, words)),
  ...unlearntSentences(racers, words),
];

function standingSentences([a, b]: readonly Racer[], { result }: TrainingWords): string[] {
  if (!a || !b) return [];
  const standing = standingOf(a, b);
  if (isVain([a, b]) && (standing.kind === 'overlap' || standing.kind === 'led')) return [result.neitherLearns];
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
  const [first] = diverged.toSorted((one, other) => one.step - other.step);
  const { step, lost } = first!;
  return [
    result.diverged(id.toUpperCase(), diverged.length, count, step),
    ...(lost ? [result.lost[lost.quantity](lost.layer, lost.step)] : []),
  ];
}

function unlearntSentences(racers: readonly Racer[], { result }: TrainingWords): string[] {
  return (['near', 'above'] as const).flatMap(where => {
    const names = racers.filter(racer => unlearntOf(racer) === where).map(({ id }) => id.toUpperCase());
    if (names.length === 0) return [];
    return [where === 'near' ? result.nearChance(names) : result.aboveChance(names)];
  });
}
