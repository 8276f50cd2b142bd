/** What a person should know of a file that was read all the same; the dictionaries have the sentences. */
export type NoteCode = 'skipped' | 'unsureComma' | 'unread';

export interface Note {
  readonly code: NoteCode;
  readonly details: Readonly<Record<string, string | number>>;
}

/** What was met in one column of a text. */
export interface ColumnNotes {
  /** The first cell of text. */
  readonly example: { readonly text: string; readonly line: number } | null;
  /** Cells of a column of numbers that are none, and count as missing. */
  readonly strayCount: number;
}
