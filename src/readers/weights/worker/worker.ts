// Reads a file of weights away from the page. A worker may read a file synchronously, a slice at a time, so that the readers are plain code.
import { type Bytes, checkRange, Refusal } from '../bytes.ts';
import { readWeights } from '../readWeights.ts';
import { reportOf } from '../report.ts';
import type { FromReader, OpenFile } from './protocol.ts';

declare class FileReaderSync {
  readAsArrayBuffer(blob: Blob): ArrayBuffer;
}

const post = (message: FromReader) => self.postMessage(message);

function bytesOf(file: Blob): Bytes {
  const reader = new FileReaderSync();
  return {
    size: file.size,
    read(at, length) {
      checkRange(at, length, file.size);
      return new Uint8Array(reader.readAsArrayBuffer(file.slice(at, at + length)));
    },
  };
}

self.onmessage = ({ data: { file, ...chosen } }: MessageEvent<OpenFile>) => {
  post({ kind: 'progress', share: 0 });
  try {
    const onProgress = (bytes: number) => post({ kind: 'progress', share: Math.min(1, bytes / file.size) });
    const reading = readWeights(bytesOf(file), { detailed: true, onProgress, ...chosen });
    post({ kind: 'report', report: reportOf(reading) });
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    post({ kind: 'refusal', code: error.code, details: error.details });
  }
};
