import type { Dictionary } from '../i18n/index.ts';

/** “about 45 s left”: rounded up, seconds to multiples of `step`, in a unit that leaves one or two digits. */
export function timeLeft(seconds: number, step: number, words: Dictionary['ui']['left']): string {
  if (seconds < 100) return words.seconds(Math.ceil(seconds / step) * step);
  return seconds < 6000 ? words.minutes(Math.ceil(seconds / 60)) : words.hours(Math.ceil(seconds / 3600));
}
