import { FieldProblem } from './problem.ts';

interface Range {
  readonly min: number;
  readonly max: number;
  /** Which of the field's numbers it is, for the sentence: a parameter's id, `width`, `hiddenLayers`, `classes`. */
  readonly what?: string;
}

const detailOf = ({ min, max, what }: Range) => ({ min, max, ...(what !== undefined && { what }) });

/** A decimal number within the range; never −0. @throws FieldProblem */
export function parseNumber(text: string, range: Range): number {
  if (!/^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(text)) throw new FieldProblem('notANumber', detailOf(range));
  const value = Number(text) + 0;
  if (!(value >= range.min && value <= range.max)) throw new FieldProblem('outOfRange', detailOf(range));
  return value;
}

/** A whole number within the range. @throws FieldProblem */
export function parseWhole(text: string, range: Range): number {
  const value = parseNumber(text, range);
  if (!Number.isInteger(value)) throw new FieldProblem('notWhole', detailOf(range));
  return value;
}
