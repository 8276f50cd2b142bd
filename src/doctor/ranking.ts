import { treatments } from './all.ts';
import { countOf, cures, distance, doesHarm, isBetter, type Measured } from './compare.ts';
import type { Plan, Remedy } from './remedy.ts';

/** What a new finding counts, in sizes of treatments. */
const HARM = 2;
/** What a finding that is worth a word counts, in powers of e of the distance from health. */
const WATCH = 0.25;
/** A network that nothing heals is better off where its distance from health is at most this share. */
const CLEARLY = 0.5;
/** By how much larger than the least that helps a change may be, in sizes of treatments, to be worth more. */
const WORTH = 2;

/**
 * It leaves nothing bad, or is clearly better where nothing does; and it does not take the signal from the outputs. Where nothing is bad, it brings nothing new to wish
 * for: what is harmless is not worth another finding.
 */
export function helps(before: Measured, after: Measured): boolean {
  if (!isBetter(before, after) || starves(before, after)) return false;
  if (countOf(before, 'bad') === 0 && doesHarm(before, after)) return false;
  return countOf(after, 'bad') === 0 || distance(after) <= CLEARLY * distance(before);
}

/** Those that leave nothing bad first; then the smallest change, harm counted in; then what is nearest to health. */
export function ranked(before: Measured, remedies: readonly Remedy[]): Remedy[] {
  const key = (remedy: Remedy) => [
    Math.min(1, countOf(remedy.after, 'bad')),
    sizeOf(remedy) + (doesHarm(before, remedy.after) ? HARM : 0),
    distance(remedy.after) + WATCH * countOf(remedy.after, 'watch'),
  ];
  return [...remedies].sort((x, y) => {
    const [a, b] = [key(x), key(y)];
    const i = a.findIndex((value, at) => value !== b[at]);
    return i < 0 ? 0 : a[i]! - b[i]!;
  });
}

/** In powers of e. */
const CLOSER = 1;

/** Whether what reaches the last layer is far smaller than it was, and than 1: large inputs may be what small weights need. */
function starves(before: Measured, after: Measured): boolean {
  const [was, is] = [before, after].map(({ facts }) => Math.log(facts.signal.values.at(-1)!)) as [number, number];
  return is < -CLOSER && -is > Math.abs(was) + CLOSER;
}

export const sizeOf = ({ prescriptions }: Plan): number =>
  prescriptions.reduce((sum, { id }) => sum + treatments.get(id).size, prescriptions.length - 1);

/** Without those that leave more to be wished for than another that is clearly smaller. */
export const undominated = (remedies: readonly Remedy[]): readonly Remedy[] =>
  remedies.filter(
    one => !remedies.some(other => sizeOf(other) + WORTH <= sizeOf(one) && countOf(other.after, 'watch') < countOf(one.after, 'watch')),
  );

/** How large a change may be: little more than the least that leaves nothing bad; where nothing is bad, than the least that cures the gravest finding. */
export function largestFitting(before: Measured, healing: readonly Remedy[]): number {
  const isBad = countOf(before, 'bad') > 0;
  return Math.min(...healing.filter(({ after }) => isBad || cures(before.judgements[0]!, after)).map(sizeOf)) + WORTH;
}

/** What is only worth a word is not answered by much more than the least that helps. */
export function fitting(before: Measured, kept: readonly Remedy[]): readonly Remedy[] {
  return countOf(before, 'bad') > 0 ? kept : kept.filter(remedy => sizeOf(remedy) <= largestFitting(before, kept));
}
