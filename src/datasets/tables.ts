import type { ParamValues } from '../lib/params.ts';
import type { Chosen, Misfit } from './chosen.ts';

/** A column of a person's table: a column of a CSV file or of a matrix, or an array that is taken whole, as images are. */
export interface Column {
  readonly name: string;
  readonly rows: number;
  /** Numbers a row; more than one of an array that is taken whole. */
  readonly width: number;
  /** rows × width, row by row, NaN where a number is missing; null for text. */
  readonly numbers: Float64Array | Float32Array | Uint8Array | null;
  /** Of text: the different ones in order, and which one each row has, as many as there are where it has none. */
  readonly texts: { readonly names: readonly string[]; readonly codes: Uint16Array } | null;
  /** Of each of the `width` numbers, over the rows that have it: mean, population std, least and largest. */
  readonly means: Float64Array;
  readonly stds: Float64Array;
  readonly lows: Float64Array;
  readonly highs: Float64Array;
  /** Its numbers are of one kind, and are standardized or brought to 0…1 together. */
  readonly isWhole: boolean;
}

/** What is read of a person's file of data. The digest is that of the file: what is kept under it never changes. */
export interface Table {
  readonly digest: string;
  readonly columns: readonly Column[];
}

interface Kept {
  readonly table: Table;
  /** What the parameters of `data=file(…)` choose of it. */
  choose(params: ParamValues): Chosen | Misfit;
}

const kept = new Map<unknown, Kept>();

/** A link names data by their digest; whoever has the file keeps it (`keep.ts`), in the page and in each worker, with the way to choose of it, which nobody needs before. */
export function keepWith(entry: Kept): void {
  kept.set(entry.table.digest, entry);
}

export const keptTables = (): readonly Table[] => [...kept.values()].map(({ table }) => table);

export const keptTable = (digest: unknown): Table | null => kept.get(digest)?.table ?? null;

interface Asked {
  readonly data: { readonly id: string; readonly params: ParamValues };
  readonly widths: readonly number[];
}

/** What a config's data choose of a file that is here; null where they are no file's, or it is not here. */
export const chosenOf = ({ id, params }: Asked['data']): Chosen | Misfit | null =>
  id === 'file' ? (kept.get(params.digest)?.choose(params) ?? null) : null;

/** The rows that a config's data are, where they are a file's that is here and fits; else null. */
export function ownRows({ data, widths }: Asked): Chosen | null {
  const found = chosenOf(data);
  return found && 'inputs' in found && found.inputs.length === widths[0] ? found : null;
}
