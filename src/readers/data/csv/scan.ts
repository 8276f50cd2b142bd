import { TableRefusal } from '../refusal.ts';

/** What is told of a text in which cells are parted by `separator` and records by ends of line. Cells are ranges of bytes, without the blanks and the quotes around them. */
export interface Visitor {
  cell(column: number, from: number, to: number): void;
  /** After its cells. `line` counts from 1 and is that of its beginning; false ends the scan. */
  record(line: number, cells: number): boolean;
}

const QUOTE = 0x22;
const NEWLINE = 0x0a;
const RETURN = 0x0d;
const BLANK = 0x20;

/**
 * Goes through a text (RFC 4180, Shafranovich 2005; and ends of line of any kind, other separators). It works on bytes, since millions of cells as strings would take a
 * gigabyte. Lines without anything are no records. A separator that is a blank may be several.
 * @throws TableRefusal `unclosedQuote` with the line where it opens
 */
export function scan(bytes: Uint8Array, separator: number, visitor: Visitor): void {
  const cursor = createCursor(bytes, separator);
  while (cursor.at < bytes.length) {
    const { line } = cursor;
    let column = 0;
    let isEmpty = true;
    for (;;) {
      const isQuoted = cursor.readCell();
      isEmpty &&= !isQuoted && cursor.to === cursor.from;
      const goesOn = cursor.passSeparator();
      if (!isEmpty || goesOn) visitor.cell(column, cursor.from, cursor.to);
      if (!goesOn) break;
      column++;
    }
    cursor.passEndOfLine();
    if ((!isEmpty || column > 0) && !visitor.record(line, column + 1)) return;
  }
}

/** Where a scan stands, and the cell that it has read last. */
function createCursor(bytes: Uint8Array, separator: number) {
  const end = bytes.length;
  const isEndOfCell = (byte: number) => byte === separator || byte === NEWLINE || byte === RETURN;
  const cursor = {
    at: 0,
    line: 1,
    from: 0,
    to: 0,
    /** Gives whether it stands in quotes; what follows the closing one is passed over. */
    readCell(): boolean {
      while (cursor.at < end && bytes[cursor.at] === BLANK) cursor.at++;
      const isQuoted = bytes[cursor.at] === QUOTE;
      if (isQuoted) readQuoted();
      else cursor.from = cursor.at;
      let at = cursor.at;
      while (at < end && !isEndOfCell(bytes[at]!)) at++;
      cursor.at = at;
      if (isQuoted) return true;
      while (at > cursor.from && bytes[at - 1] === BLANK) at--;
      cursor.to = at;
      return false;
    },
    /** Gives whether another cell follows. */
    passSeparator(): boolean {
      const isThere = cursor.at < end && bytes[cursor.at] === separator;
      if (separator !== BLANK) {
        if (isThere) cursor.at++;
        return isThere;
      }
      while (cursor.at < end && bytes[cursor.at] === BLANK) cursor.at++;
      return isThere && cursor.at < end && bytes[cursor.at] !== NEWLINE && bytes[cursor.at] !== RETURN;
    },
    passEndOfLine(): void {
      cursor.at += bytes[cursor.at] === RETURN && bytes[cursor.at + 1] === NEWLINE ? 2 : 1;
      cursor.line++;
    },
  };

  function readQuoted(): void {
    const opened = cursor.line;
    let at = cursor.at + 1;
    cursor.from = at;
    for (; ; at++) {
      if (at >= end) throw new TableRefusal('unclosedQuote', { line: opened });
      if (bytes[at] === NEWLINE) cursor.line++;
      if (bytes[at] !== QUOTE) continue;
      if (bytes[at + 1] !== QUOTE) break;
      at++; // two are one
    }
    cursor.to = at;
    cursor.at = at + 1;
  }

  return cursor;
}
