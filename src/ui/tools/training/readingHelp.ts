import type { TrainingWords } from '../../../i18n/en/training.ts';
import type { Racer } from './race.ts';

/** How the race's chart is read, in sentences. */
export function readingHelp(racers: readonly Racer[], { key }: TrainingWords): readonly string[] {
  const hasBand = racers.some(({ count }) => count > 1);
  return [hasBand ? key.band : key.one, key.marks, key.view];
}
