import { parseNumber, parseWhole } from '../../config/number.ts';
import { FieldProblem } from '../../config/problem.ts';

/** The number that a person typed, read as a link would read it, but for spaces around it and a decimal comma; null where a link would refuse it. */
export function readNumber(text: string, range: { readonly min: number; readonly max: number }, whole: boolean): number | null {
  try {
    return (whole ? parseWhole : parseNumber)(text.trim().replace(',', '.'), range);
  } catch (error) {
    if (error instanceof FieldProblem) return null;
    throw error;
  }
}
