import { FieldProblem } from './problem.ts';

interface Range {
  readonly min: number;
  readonly max: number;
}

/** A decimal number within the range; never −0. @throws FieldProblem */
export function parseNumber(text: string, { min, max }: Range): number {
  if (!/^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(text)) throw new FieldProblem('notANumber', { min, max });
  const value = Number(text) + 0;
  if (!(value >= min && value <= max)) throw new FieldProblem('outOfRange', { min, max });
  return value;
}

/** A whole number within the range. @throws FieldProblem */
export function parseWhole(text: string, range: Range): number {
  const value = parseNumber(text, range);
  if (!Number.isInteger(value)) throw new FieldProblem('notWhole', { min: range.min, max: range.max });
  return value;
}
