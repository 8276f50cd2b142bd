// Reads a file of data away from the page.
import { memoryBytes, Refusal } from '../../weights/bytes.ts';
import { MOST_BYTES, readTable } from '../readTable.ts';
import { TableRefusal } from '../refusal.ts';
import { reportOf } from '../report.ts';
import type { FromTableReader, OpenTable } from './protocol.ts';

const post = (message: FromTableReader) => self.postMessage(message);

self.onmessage = async ({ data: { file } }: MessageEvent<OpenTable>) => {
  post({ kind: 'reading' });
  try {
    if (file.size > MOST_BYTES) throw new TableRefusal('tooBig', { bytes: file.size, most: MOST_BYTES });
    post({ kind: 'report', report: reportOf(readTable(memoryBytes(new Uint8Array(await file.arrayBuffer())))) });
  } catch (error) {
    if (!(error instanceof Refusal || error instanceof TableRefusal)) throw error;
    post({ kind: 'refusal', code: error.code, details: error.details });
  }
};
