import type { ParamValues } from '../lib/params.ts';
import type { Misfit } from './chosen.ts';
import { boundsOf } from './prepared.ts';
import type { Column } from './tables.ts';

/** The rows of a table that have a label, and what it is. */
export interface ChosenLabel {
  readonly count: number;
  /** Which rows of the table they are; null for all. */
  readonly rows: Uint32Array | null;
  /** The class of each; null without classes. */
  readonly labels: Uint16Array | null;
  /** How many rows each class has. */
  readonly counts: readonly number[];
  /** The number of each, prepared as the inputs are; null where there are classes, or no label. */
  readonly targets: Float32Array | null;
}

/** As many classes as a network has outputs at the most. */
export const MOST_CLASSES = 1024;

/** What a label column makes of a table's rows. Rows without a label are left out. */
export function labelOf(label: Column | null, params: ParamValues, rows: number): ChosenLabel | Misfit {
  const name = String(params.label);
  if (!label) return name === '' ? { count: rows, rows: null, labels: null, counts: [], targets: null } : { kind: 'noLabel', label: name };
  if (Number(params.classes) === 0) return numbersOf(label, params);
  const found = classesOf(label);
  if (!found) return { kind: 'classes', label: name, there: MOST_CLASSES + 1, said: Number(params.classes) };
  const counts = new Array<number>(found.names.length).fill(0);
  const kept = rowsWhere(rows, row => found.codes[row]! < counts.length);
  const labels = kept ? Uint16Array.from(kept, row => found.codes[row]!) : found.codes;
  for (const code of labels) counts[code]!++;
  return { count: labels.length, rows: kept, labels, counts, targets: null };
}

function numbersOf(label: Column, params: ParamValues): ChosenLabel | Misfit {
  const { numbers, rows } = label;
  if (!numbers || label.width > 1) return { kind: 'notNumbers', label: String(params.label) };
  const { shift, unit } = boundsOf(label, 0, String(params.prepared));
  const kept = rowsWhere(rows, row => !Number.isNaN(numbers[row]!));
  const valueAt = (row: number) => (numbers[row]! - shift) / unit;
  const targets = Float32Array.from({ length: kept?.length ?? rows }, (_, i) => valueAt(kept?.[i] ?? i));
  return { count: targets.length, rows: kept, labels: null, counts: [], targets };
}

/** Null for all of them. */
function rowsWhere(count: number, isThere: (row: number) => boolean): Uint32Array | null {
  const rows = new Uint32Array(count);
  let found = 0;
  for (let row = 0; row < count; row++) if (isThere(row)) rows[found++] = row;
  return found === count ? null : rows.slice(0, found);
}

interface Classes {
  readonly names: readonly string[];
  /** As many as there are names where a row has none. */
  readonly codes: Uint16Array;
}

/** Text in its order, numbers in theirs, or the columns of an array that is 1 in one of each row's; null where there are too many. */
export function classesOf({ texts, numbers, rows, width }: Column): Classes | null {
  if (texts) return texts.names.length > MOST_CLASSES ? null : texts;
  if (!numbers) return null;
  if (width > 1) return width > MOST_CLASSES ? null : oneHotClasses(numbers, rows, width);
  const different = new Set<number>();
  for (const number of numbers) {
    if (!Number.isNaN(number)) different.add(number);
    if (different.size > MOST_CLASSES) return null;
  }
  const sorted = [...different].sort((a, b) => a - b);
  const codeOf = new Map(sorted.map((number, code) => [number, code]));
  return { names: sorted.map(String), codes: Uint16Array.from(numbers, number => codeOf.get(number) ?? sorted.length) };
}

function oneHotClasses(numbers: NonNullable<Column['numbers']>, rows: number, width: number): Classes | null {
  const codes = new Uint16Array(rows).fill(width);
  for (let at = 0; at < numbers.length; at++) {
    if (numbers[at] === 0) continue;
    const row = Math.floor(at / width);
    if (numbers[at] !== 1 || codes[row] !== width) return null;
    codes[row] = at % width;
  }
  return { names: Array.from({ length: width }, (_, k) => String(k)), codes };
}
