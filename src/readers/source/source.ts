/** Code as it is read, and where each of its lines stands in what was pasted. */
export interface Source {
  readonly code: string;
  /** For each line of the code, its number in the text (from 1); in a notebook, within its cell. */
  readonly lines: readonly number[];
  /** The cell of each line, where the text is a notebook. */
  readonly cells: readonly number[] | null;
}
