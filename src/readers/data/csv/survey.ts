import { TableRefusal } from '../refusal.ts';
import { type CellKind, createCellReader } from './cell.ts';
import type { Separator } from './dialect.ts';
import { scan } from './scan.ts';

const MOST_COLUMNS = 10_000;
const MOST_CELLS = 1 << 25;

/** What one column holds. */
export interface Tally {
  readonly counts: Record<CellKind, number>;
  /** Of the first record, which may be the header. */
  first: CellKind;
  /** The first cell of text or of the group kind, behind the first record. */
  text: { readonly line: number; readonly from: number; readonly to: number } | null;
}

/** What stands where in a text, before any of it is kept. */
export interface Survey {
  readonly cells: number;
  readonly tallies: readonly Tally[];
  /** Records that have as many cells as most, the first among them. */
  readonly records: number;
  /** Where the first record has its cells. */
  readonly firstCells: readonly (readonly [from: number, to: number])[];
  /** Records with another number of cells. */
  readonly skipped: { readonly count: number; readonly line: number };
}

const noCounts = () => ({ missing: 0, whole: 0, point: 0, comma: 0, group: 0, text: 0 });

/** @param cells of a record @throws TableRefusal where there are too many, or where most records have another number */
export function survey(bytes: Uint8Array, separator: Separator, cells: number): Survey {
  if (cells > MOST_COLUMNS) throw new TableRefusal('manyColumns', { count: cells });
  const tallies = Array.from({ length: cells }, (): Tally => ({ counts: noCounts(), first: 'missing', text: null }));
  const reader = createCellReader(bytes);
  const row: { kind: CellKind; from: number; to: number }[] = Array.from({ length: cells }, () => ({ kind: 'missing', from: 0, to: 0 }));
  let firstCells: [number, number][] | null = null;
  let records = 0;
  let skippedCount = 0;
  let skippedLine = 0;
  scan(bytes, separator.charCodeAt(0), {
    cell(column, from, to) {
      const own = row[column];
      if (!own) return;
      reader.read(from, to);
      own.kind = reader.kind;
      own.from = from;
      own.to = to;
    },
    record(line, count) {
      const isFirst = firstCells === null;
      if (isFirst) {
        firstCells = row.slice(0, count).map(({ from, to }) => [from, to]);
        // A header of R's may lack the name of the column of row names.
        for (const [i, tally] of tallies.entries()) tally.first = row[i + count - cells]?.kind ?? 'missing';
      }
      if (count !== cells) {
        if (isFirst && count === cells - 1) records++;
        else if (++skippedCount === 1) skippedLine = line;
        return true;
      }
      records++;
      if (records * cells > MOST_CELLS) throw new TableRefusal('manyCells', { count: MOST_CELLS });
      if (isFirst) return true;
      for (const [i, tally] of tallies.entries()) {
        const { kind, from, to } = row[i]!;
        tally.counts[kind]++;
        if ((kind === 'text' || kind === 'group') && !tally.text) tally.text = { line, from, to };
      }
      return true;
    },
  });
  if (skippedCount > records) throw new TableRefusal('ragged', { cells, line: skippedLine });
  return { cells, tallies, records, firstCells: firstCells ?? [], skipped: { count: skippedCount, line: skippedLine } };
}
