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

const kept = new Map<string, Table>();

/** A link names data by their digest; whoever has the file keeps it here, in the page and in each worker. */
export function keepTable(table: Table): void {
  kept.set(table.digest, table);
}

export const keptTables = (): readonly Table[] => [...kept.values()];

export const keptTable = (digest: unknown): Table | null => kept.get(String(digest)) ?? null;
