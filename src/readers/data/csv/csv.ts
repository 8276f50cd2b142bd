import type { Column } from '../../../datasets/tables.ts';
import { emptyColumn, numberColumn, textColumn } from '../column.ts';
import type { ColumnNotes, Note } from '../notes.ts';
import { createCellReader } from './cell.ts';
import { findSeparator, type Separator } from './dialect.ts';
import { scan } from './scan.ts';
import { type Survey, survey, type Tally } from './survey.ts';
import { decoderFor } from './text.ts';

/** What a text of separated values holds. */
export interface CsvTable {
  readonly separator: Separator;
  readonly hasHeader: boolean;
  readonly isDecimalComma: boolean;
  readonly columns: readonly Column[];
  /** By column. */
  readonly perColumn: readonly ColumnNotes[];
  readonly notes: readonly Note[];
}

/** What a column is read as: numbers, where nine of ten cells are some; the others then count as missing. */
type Kind = 'numbers' | 'text' | 'empty';
const MOSTLY = 9;

/** @param bytes of UTF-8, without a byte-order mark @throws TableRefusal */
export function readCsv(bytes: Uint8Array): CsvTable {
  const { separator, cells } = findSeparator(bytes);
  const found = survey(bytes, separator, cells);
  const decode = decoderFor(bytes);
  const texts = found.firstCells.map(([from, to]) => decode(from, to));
  const hasHeader = isHeader(found, texts);
  const isDecimalComma = hasDecimalComma(found, hasHeader);
  const kinds = found.tallies.map(tally => kindOf(tally, hasHeader, isDecimalComma));
  const isShort = texts.length < cells;
  const names = found.tallies.map(
    (_, i) => (hasHeader ? (isShort ? ['', ...texts] : texts)[i]!.replace(/^#\s*/, '') : '') || String(i + 1),
  );
  const columns = fill(bytes, { found, separator, hasHeader, kinds, isDecimalComma, names });
  const perColumn = found.tallies.map(({ text }, i): ColumnNotes => {
    const stray = kinds[i] === 'numbers' ? strayOf(found.tallies[i]!, hasHeader, isDecimalComma) : 0;
    return { example: text && { text: decode(text.from, text.to).slice(0, 40), line: text.line }, strayCount: stray };
  });
  return { separator, hasHeader, isDecimalComma, columns, perColumn, notes: notesOf(found, cells, isDecimalComma) };
}

const isNumeric = (kind: string) => kind !== 'text' && kind !== 'missing';

/** A first record without numbers, one with text above numbers, one that counts the columns, or one that is a cell short, as R writes it. */
function isHeader({ tallies, firstCells, cells, records }: Survey, texts: readonly string[]): boolean {
  if (records < 2) return false;
  if (firstCells.length === cells - 1) return true;
  if (!tallies.some(({ first }) => isNumeric(first))) return true;
  const from = texts[0] === '' ? 1 : 0; // where a column of row names stands before the others
  const isCounted = (text: string | undefined, i: number) => text === String(i - from);
  if (texts.filter(isCounted).length > 3 && tallies.every(({ first }, i) => !isNumeric(first) || isCounted(texts[i], i))) return true;
  return tallies.some(({ first, counts }) => first === 'text' && counts.text === 0 && counts.whole + counts.point + counts.comma > 0);
}

/** Some numbers can only have a decimal comma, and none has a point. */
function hasDecimalComma({ tallies }: Survey, hasHeader: boolean): boolean {
  const count = (kind: 'comma' | 'point') =>
    tallies.reduce((sum, { counts, first }) => sum + counts[kind] + Number(!hasHeader && first === kind), 0);
  return count('comma') > 0 && count('point') === 0;
}

function amounts({ counts, first }: Tally, hasHeader: boolean, isDecimalComma: boolean) {
  const all = hasHeader ? counts : { ...counts, [first]: counts[first] + 1 };
  const unsure = all.comma + all.group;
  return { numbers: all.whole + all.point + (isDecimalComma ? unsure : 0), texts: all.text + (isDecimalComma ? 0 : unsure) };
}

function kindOf(tally: Tally, hasHeader: boolean, isDecimalComma: boolean): Kind {
  const { numbers, texts } = amounts(tally, hasHeader, isDecimalComma);
  if (numbers + texts === 0) return 'empty';
  return texts * MOSTLY <= numbers ? 'numbers' : 'text';
}

const strayOf = (tally: Tally, hasHeader: boolean, isDecimalComma: boolean) => amounts(tally, hasHeader, isDecimalComma).texts;

function notesOf({ skipped, tallies }: Survey, cells: number, isDecimalComma: boolean): Note[] {
  const groups = tallies.reduce((sum, { counts }) => sum + counts.group + counts.comma, 0);
  return [
    ...(skipped.count > 0 ? [{ code: 'skipped' as const, details: { count: skipped.count, line: skipped.line, cells } }] : []),
    ...(groups > 0 && !isDecimalComma ? [{ code: 'unsureComma' as const, details: { count: groups } }] : []),
  ];
}

interface Filling {
  readonly found: Survey;
  readonly separator: Separator;
  readonly hasHeader: boolean;
  readonly kinds: readonly Kind[];
  readonly isDecimalComma: boolean;
  readonly names: readonly string[];
}

/** Reads the text once more, now that it is known what each column is. */
function fill(bytes: Uint8Array, { found, separator, hasHeader, kinds, isDecimalComma, names }: Filling): Column[] {
  const rows = found.records - Number(hasHeader);
  const reader = createCellReader(bytes);
  const decode = decoderFor(bytes);
  const numbers = kinds.map(kind => (kind === 'numbers' ? new Float64Array(rows).fill(Number.NaN) : null));
  const texts = kinds.map(kind => (kind === 'text' ? textColumn(rows) : null));
  let row = hasHeader ? -1 : 0;
  const place = kinds.map(() => [0, 0] as [number, number]);
  scan(bytes, separator.charCodeAt(0), {
    cell(column, from, to) {
      const own = place[column];
      if (own) [own[0], own[1]] = [from, to];
    },
    record(_, count) {
      if (count !== found.cells) {
        if (row < 0 && count === found.cells - 1) row++;
        return true;
      }
      if (row >= 0)
        for (let i = 0; i < kinds.length; i++) {
          const [from, to] = place[i]!;
          const values = numbers[i];
          if (!values && !texts[i]) continue;
          reader.read(from, to);
          const isNumber = isDecimalComma || (reader.kind !== 'comma' && reader.kind !== 'group');
          if (values) values[row] = isNumber ? reader.value : Number.NaN;
          else if (reader.kind !== 'missing') texts[i]!.set(row, decode(from, to));
        }
      row++;
      return true;
    },
  });
  return kinds.map((_, i) => {
    const own = numbers[i];
    if (own) return numberColumn(names[i]!, own, 1);
    return texts[i]?.column(names[i]!) ?? emptyColumn(names[i]!, rows);
  });
}
