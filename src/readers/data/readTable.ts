import { keptTable, type Table } from '../../datasets/tables.ts';
import { sha256 } from '../../lib/sha256.ts';
import { asFormat, type Bytes, memoryBytes, Refusal } from '../weights/bytes.ts';
import { refuseKind } from '../weights/kinds.ts';
import { isNpy } from '../weights/npy.ts';
import { openNpz, openSingle } from '../weights/npz.ts';
import { isZip, readZip, type ZipEntry } from '../weights/zip.ts';
import { columnsOf } from './arrays.ts';
import { type CsvTable, readCsv } from './csv/csv.ts';
import { isBinary, plainBytes } from './csv/text.ts';
import type { ColumnNotes, Note } from './notes.ts';
import { TableRefusal } from './refusal.ts';

export const MOST_BYTES = 64 * 2 ** 20;
const HEAD = 4096;

/** A person's table, and what should be said of how it was read. */
export interface TableReading {
  readonly table: Table;
  readonly format: 'csv' | 'npy' | 'npz';
  /** How a text was taken apart; null of arrays. */
  readonly text: Pick<CsvTable, 'separator' | 'hasHeader' | 'isDecimalComma'> | null;
  /** By column; null of arrays. */
  readonly perColumn: readonly ColumnNotes[] | null;
  readonly notes: readonly Note[];
}

/** The first 16 hex digits of the file's SHA-256. */
export const digestOf = (bytes: Uint8Array): string => sha256(bytes).slice(0, 16);

/** Reads a file of data; the content says what it is, whatever its name. @throws Refusal, TableRefusal with what it is instead */
export function readTable(file: Bytes): TableReading {
  if (file.size === 0) throw new Refusal('empty');
  if (file.size > MOST_BYTES) throw new TableRefusal('tooBig', { bytes: file.size, most: MOST_BYTES });
  const bytes = file.read(0, file.size);
  const read = readBytes(bytes);
  if (read.columns.every(({ numbers }) => numbers === null)) throw new TableRefusal('noNumbers');
  const digest = digestOf(bytes);
  const { columns, ...rest } = read;
  return { ...rest, table: keptTable(digest) ?? { digest, columns } };
}

function readBytes(bytes: Uint8Array): Omit<TableReading, 'table'> & { readonly columns: Table['columns'] } {
  const file = memoryBytes(bytes);
  const arrays = { text: null, perColumn: null };
  if (isNpy(bytes)) return { format: 'npy', ...arrays, ...asFormat('npy', () => columnsOf(openSingle(file))) };
  if (isZip(bytes)) return { format: 'npz', ...arrays, ...asFormat('npz', () => columnsOf(openNpz(arraysIn(readZip(file, () => null))))) };
  const { separator, hasHeader, isDecimalComma, columns, perColumn, notes } = readCsv(textOf(bytes));
  if (columns.length === 0 || columns[0]!.rows === 0) throw new TableRefusal('noRows');
  return { format: 'csv', text: { separator, hasHeader, isDecimalComma }, columns, perColumn, notes };
}

/** @throws TableRefusal `spreadsheet`, Refusal `otherZip` */
function arraysIn(entries: readonly ZipEntry[]): readonly ZipEntry[] {
  const names = entries.map(({ name }) => name);
  if (names.some(name => name.endsWith('.npy'))) return entries;
  if (names.some(name => /^(xl\/|content\.xml$)/.test(name))) throw new TableRefusal('spreadsheet');
  throw new Refusal('otherZip', { names: names.slice(0, 3).join(', ') });
}

/** @throws Refusal, TableRefusal for what is no text of separated values */
function textOf(bytes: Uint8Array): Uint8Array {
  const plain = plainBytes(bytes);
  const head = plain.subarray(0, HEAD);
  if (isBinary(head)) refuseKind(head.slice());
  const start = new TextDecoder().decode(head.subarray(0, 200)).trimStart();
  if (/^(<!doctype|<html|<\?xml|<!--|version https:\/\/git-lfs)/i.test(start)) refuseKind(head.slice());
  if (/^[{[]/.test(start)) throw new TableRefusal('json');
  if (isBinary(plain)) throw new TableRefusal('notText');
  return plain;
}
