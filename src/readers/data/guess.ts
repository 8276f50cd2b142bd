import type { ColumnReport } from './report.ts';

/** What is most likely meant by a table. Columns count from 0. */
export interface Guess {
  readonly label: number | null;
  readonly asClasses: boolean;
  readonly inputs: readonly number[];
}

const labelName =
  /^(y|y_?(train|test|data)|label|labels|target|targets|class|classes|category|species|variety|outcome|diagnosis|survived|quality|digit|output|price|medv|median_?house_?value|charges|mpg)$/i;
const secondLabelName = /label|target|class|species|type$/i;
/** A column that only counts the rows. */
const rowName = /^(id|index|no|nr|row|rownames?|unnamed.*|.*[_ ]id)$/i;
/** Whole numbers of so few kinds are classes. */
const FEW = 20;

/** A label by its name, else the last column of text, else the last of all; numbers that are few are classes; all else that is numbers, but for what counts the rows, are inputs. */
export function guess(columns: readonly ColumnReport[]): Guess {
  const label = guessLabel(columns);
  const own = label === null ? null : columns[label]!;
  const asClasses = own !== null && canBeClasses(own) && (own.kind === 'text' || own.width > 1 || areFew(own));
  return { label, asClasses, inputs: inputsFor(columns, label) };
}

export const canBeClasses = ({ classes }: ColumnReport) => classes !== null && classes.length > 1;
export const canBeNumbers = ({ kind, width }: ColumnReport) => kind === 'numbers' && width === 1;

/** The columns that can be inputs beside a label, without what only counts the rows. */
export function inputsFor(columns: readonly ColumnReport[], label: number | null): number[] {
  const usable = usableInputs(columns, label);
  const chosen = usable.filter(i => !isRowNumber(columns[i]!));
  return chosen.length > 0 ? chosen : usable;
}

/** Those of numbers with as many rows. */
export function usableInputs(columns: readonly ColumnReport[], label: number | null): number[] {
  const rows = label === null ? Math.max(...columns.map(column => (column.kind === 'numbers' ? column.rows : 0))) : columns[label]!.rows;
  return [...columns.keys()].filter(i => i !== label && columns[i]!.kind === 'numbers' && columns[i]!.rows === rows);
}

function guessLabel(columns: readonly ColumnReport[]): number | null {
  const possible = [...columns.keys()].filter(i => (canBeClasses(columns[i]!) || canBeNumbers(columns[i]!)) && hasInputs(columns, i));
  const named = (pattern: RegExp) => possible.findLast(i => pattern.test(columns[i]!.name));
  const texts = possible.filter(i => columns[i]!.kind === 'text' && columns[i]!.classes!.length <= FEW);
  const last = possible.at(-1);
  const plainLast = last !== undefined && columns[last]!.width === 1 ? last : undefined;
  return named(labelName) ?? named(secondLabelName) ?? texts.at(-1) ?? plainLast ?? null;
}

const hasInputs = (columns: readonly ColumnReport[], label: number) => usableInputs(columns, label).length > 0;

function areFew({ classes, low, rows }: ColumnReport): boolean {
  return (
    classes !== null && classes.length <= FEW && classes.length * 3 <= rows && low >= 0 && classes.every(({ name }) => /^\d+$/.test(name))
  );
}

/** By its name, or a first column that counts on from row to row. */
function isRowNumber({ name, classes, rows, low, high, width }: ColumnReport): boolean {
  if (width > 1) return false;
  const counts = high - low === rows - 1 && (classes === null || classes.length === rows);
  return counts && (rowName.test(name) || name === '1');
}
