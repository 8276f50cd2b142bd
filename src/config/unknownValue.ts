import { FieldProblem } from './problem.ts';

/** That a text is none of these ids; `meant` is the one that it is but for case and punctuation, if it is one. */
export function unknownValue(text: string, options: readonly string[]): FieldProblem {
  const meant = options.filter(option => bare(option) === bare(text));
  return new FieldProblem('unknownValue', { options: options.join(', '), ...(meant.length === 1 && { meant: meant[0]! }) });
}

/** Letters and digits alone, in lower case. */
export const bare = (text: string) => text.replace(/[^\p{L}\p{N}]/gu, '').toLowerCase();
