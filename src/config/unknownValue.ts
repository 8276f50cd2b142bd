import { editDistance } from '../lib/editDistance.ts';
import { FieldProblem } from './problem.ts';

/** As many wrong letters of ten are still a slip. */
const SLIPS = 3;

/** That a text is none of these ids. `meant` is the one that it is but for case and punctuation, else the one that it comes nearest to, if there is one. `instead` is used in its place. */
export function unknownValue(text: string, options: readonly string[], instead?: unknown): FieldProblem {
  const meant = nearest(bare(text), options);
  return new FieldProblem('unknownValue', { options: options.join(', '), ...(meant !== undefined && { meant }) }, instead);
}

function nearest(text: string, options: readonly string[]): string | undefined {
  const distances = options.map(option => editDistance(bare(option), text));
  const least = Math.min(...distances);
  const found = options.filter((_, i) => distances[i] === least);
  return found.length === 1 && least <= Math.ceil((text.length * SLIPS) / 10) && least < text.length ? found[0] : undefined;
}

/** Letters and digits alone, in lower case. */
export const bare = (text: string) => text.replace(/[^\p{L}\p{N}]/gu, '').toLowerCase();
