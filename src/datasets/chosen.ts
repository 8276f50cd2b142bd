import type { ParamValues, Spec } from '../lib/params.ts';
import { classesOfFile } from './file.ts';
import type { InputMoments } from './inputMoments.ts';
import { type ChosenLabel, labelOf } from './label.ts';
import { boundsOf, boundsTogether } from './prepared.ts';
import { type Column, chosenOf, type Table } from './tables.ts';

/** One input: where its numbers are, and what is done to them: (number − shift) / unit, the mean for one that is missing. */
interface Input {
  readonly column: Column;
  /** Among the numbers of a row of the column. */
  readonly place: number;
  readonly shift: number;
  readonly unit: number;
}

/** The rows of a person's table as a network meets them. */
export interface Chosen extends ChosenLabel {
  readonly inputs: readonly Input[];
  readonly moments: InputMoments;
}

/** What keeps a table from being used as a link says. */
export type Misfit =
  | { readonly kind: 'inputs'; readonly there: number; readonly said: number }
  | { readonly kind: 'noRows' }
  | { readonly kind: 'noLabel'; readonly label: string }
  | { readonly kind: 'notNumbers'; readonly label: string }
  | { readonly kind: 'classes'; readonly label: string; readonly there: number; readonly said: number };

export const isMisfit = (found: Chosen | Misfit): found is Misfit => 'kind' in found;

/** Why a file that is here is not used; null where it is, or where it is not here. */
export function misfitOf({ data, widths }: { readonly data: Spec; readonly widths: readonly number[] }): Misfit | null {
  const found = chosenOf(data);
  if (!found || isMisfit(found)) return found;
  const there = found.inputs.length;
  return there === widths[0] ? null : { kind: 'inputs', there, said: widths[0]! };
}

const known = new WeakMap<Table, Map<string, Chosen | Misfit>>();

/** What the parameters of `data=file(…)` choose of a table. */
export function choose(table: Table, params: ParamValues): Chosen | Misfit {
  const key = JSON.stringify(params);
  const chosen = known.get(table) ?? new Map<string, Chosen | Misfit>();
  known.set(table, chosen);
  const found = chosen.get(key) ?? chooseAnew(table, params);
  chosen.set(key, found);
  return found;
}

function chooseAnew(table: Table, params: ParamValues): Chosen | Misfit {
  const label = findColumn(table, String(params.label));
  const columns = inputColumns(table, label, String(params.columns));
  const rows = (label ?? columns[0])?.rows ?? 0;
  const inputs = columns.flatMap(column => (column.rows === rows ? inputsOf(column, String(params.prepared)) : []));
  const own = labelOf(label, params, rows);
  if ('kind' in own) return own;
  if (own.count === 0 || inputs.length === 0) return { kind: 'noRows' };
  const said = classesOfFile(params);
  if (label && own.counts.length !== said) return { kind: 'classes', label: String(params.label), there: own.counts.length, said };
  return { ...own, inputs, moments: momentsOf(inputs, own.count) };
}

/** By its number, which counts from 1, or by its name; null where there is none. */
export function findColumn({ columns }: Table, label: string): Column | null {
  if (/^\d+$/.test(label)) return columns[Number(label) - 1] ?? null;
  return columns.find(({ name }) => name === label) ?? null;
}

/** Those that the list names, else all that are numbers: but never the label, nor a column with other rows. */
export function inputColumns({ columns }: Table, label: Column | null, list: string): Column[] {
  const there = columns.filter(({ numbers }) => numbers !== null);
  const rows = label?.rows ?? Math.max(0, ...there.map(column => column.rows));
  const fitting = there.filter(column => column !== label && column.rows === rows);
  if (list === '') return fitting;
  const ranges = list.split('+').map(range => range.split('-').map(Number));
  return fitting.filter(column => ranges.some(([from, to = from]) => isWithin(columns.indexOf(column) + 1, from!, to!)));
}

const isWithin = (value: number, low: number, high: number) => value >= low && value <= high;

/** Each number by itself, or all of a column that is whole by one mean and std, or least and largest. */
function inputsOf(column: Column, prepared: string): Input[] {
  const bounds = Array.from({ length: column.width }, (_, place) => boundsOf(column, place, prepared));
  const one = column.isWhole ? boundsTogether(column, prepared) : null;
  return bounds.map((own, place) => ({ column, place, ...(one ?? own) }));
}

/** Mean and population std of an input once it is prepared. */
export const preparedMoments = ({ column, place, shift, unit }: Input) => ({
  mean: (column.means[place]! - shift) / unit,
  std: column.stds[place]! / unit,
});

/** E[xx′] of two different of `count` rows follows from the sum over all pairs: (n·mean² − E[x²]) / (n − 1). */
function momentsOf(inputs: readonly Input[], count: number): InputMoments {
  const sums = { mean: 0, meanSquare: 0, product: 0 };
  for (const input of inputs) {
    const { mean, std } = preparedMoments(input);
    const square = mean * mean + std * std;
    sums.mean += mean / inputs.length;
    sums.meanSquare += square / inputs.length;
    sums.product += (count > 1 ? (count * mean * mean - square) / (count - 1) : square) / inputs.length;
  }
  return sums;
}
