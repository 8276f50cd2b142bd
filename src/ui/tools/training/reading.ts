import type { TrainingWords } from '../../../i18n/en/training.ts';
import type { Racer } from './race.ts';
import { threeDigits } from './threeDigits.ts';

/**
 * “step 38, median (5 % to 95 %): A 0.520 (0.410 to 0.660) · B 2.29 (2.28 to 2.30)”; before there is a band, and of one seed, its loss alone;
 * “A diverged” where the median is infinite. Only the step where nothing is known of it.
 */
export function readingOf(racers: readonly Racer[], step: number, words: TrainingWords, colon: string): string {
  const hasBands = racers.some(({ count }) => count > 1);
  const numbers = racers.flatMap(({ id, bands, own, count }) => {
    const b = bands[step];
    const loss = b?.median ?? own?.losses[step];
    if (loss === undefined) return [];
    if (loss === Number.POSITIVE_INFINITY) return [`${id.toUpperCase()} ${words.diverged}`];
    const band = b && count > 1 ? words.band(threeDigits(b.low), threeDigits(b.high)) : '';
    return [`${id.toUpperCase()}\u00a0${threeDigits(loss)}${band}`];
  });
  if (numbers.length === 0) return words.atStep(step);
  return `${hasBands ? words.medianAt(step) : words.atStep(step)}${colon}${numbers.join(' · ')}`;
}
