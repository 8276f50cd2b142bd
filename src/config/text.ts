import { FieldProblem } from './problem.ts';

/** The text, where it has at most so many UTF-16 units. @throws FieldProblem */
export function noLonger(text: string, { max }: { readonly max: number }): string {
  if (text.length > max) throw new FieldProblem('tooLong', { max });
  return text;
}
