import { classesOf } from '../../datasets/label.ts';
import type { Column, Table } from '../../datasets/tables.ts';
import type { Histogram } from '../weights/statistics/histogram.ts';
import type { ColumnNotes, Note } from './notes.ts';
import type { TableReading } from './readTable.ts';

/** What is shown of a column. */
export interface ColumnReport extends ColumnNotes {
  readonly name: string;
  readonly kind: 'numbers' | 'text' | 'empty';
  readonly rows: number;
  readonly width: number;
  readonly missingCount: number;
  /** Of all its numbers together; NaN without any. */
  readonly mean: number;
  readonly std: number;
  readonly low: number;
  readonly high: number;
  /** How many of its numbers are the same in every row. */
  readonly constantCount: number;
  /** What it would be as classes, with how many rows each has; null where there are too many. */
  readonly classes: readonly { readonly name: string; readonly count: number }[] | null;
  readonly isWhole: boolean;
  readonly histogram: Histogram | null;
}

/** What a page needs to know of a person's table: plain data, which a worker can send. */
export interface TableReport {
  readonly table: Table;
  readonly format: TableReading['format'];
  readonly text: TableReading['text'];
  readonly columns: readonly ColumnReport[];
  readonly notes: readonly Note[];
}

export const reportOf = ({ table, format, text, perColumn, notes }: TableReading): TableReport => ({
  ...{ table, format, text, notes },
  columns: table.columns.map((column, i) => ({ ...describe(column), ...(perColumn?.[i] ?? { example: null, strayCount: 0 }) })),
});

function describe(column: Column): Omit<ColumnReport, keyof ColumnNotes> {
  const { name, rows, width, numbers, texts, means, stds, lows, highs, isWhole } = column;
  const low = lows.reduce((least, value) => Math.min(least, value), Number.POSITIVE_INFINITY);
  const high = highs.reduce((most, value) => Math.max(most, value), Number.NEGATIVE_INFINITY);
  const there = [...means.keys()].filter(place => !Number.isNaN(means[place]!));
  const mean = there.reduce((sum, place) => sum + means[place]! / there.length, 0);
  const variance = there.reduce((sum, place) => sum + (stds[place]! ** 2 + (means[place]! - mean) ** 2) / there.length, 0);
  return {
    ...{ name, rows, width, isWhole, low, high },
    kind: numbers ? 'numbers' : texts ? 'text' : 'empty',
    missingCount: missingIn(column),
    mean: there.length > 0 ? mean : Number.NaN,
    std: there.length > 0 ? Math.sqrt(variance) : Number.NaN,
    constantCount: [...lows].filter((least, i) => least === highs[i]).length,
    classes: countedClasses(column),
    histogram: numbers ? histogramOf(numbers, low, high) : null,
  };
}

function missingIn({ numbers, texts, rows }: Column): number {
  if (texts) return texts.codes.reduce((count, code) => count + Number(code >= texts.names.length), 0);
  if (!numbers) return rows;
  let count = 0;
  for (const value of numbers) if (Number.isNaN(value)) count++;
  return count;
}

function countedClasses(column: Column): ColumnReport['classes'] {
  const found = classesOf(column);
  if (!found) return null;
  const counts = new Array<number>(found.names.length).fill(0);
  for (const code of found.codes) if (code < counts.length) counts[code]!++;
  return found.names.map((name, i) => ({ name, count: counts[i]! }));
}

const BINS = 48;

function histogramOf(numbers: NonNullable<Column['numbers']>, low: number, high: number): Histogram | null {
  if (!(low < high)) return null;
  const counts = new Array<number>(BINS).fill(0);
  const perUnit = BINS / (high - low);
  for (const value of numbers) if (!Number.isNaN(value)) counts[Math.min(BINS - 1, Math.floor((value - low) * perUnit))]!++;
  return { low, high, counts };
}
