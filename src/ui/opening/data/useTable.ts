import { useEffect, useState } from 'react';
import type { AnyRefusalCode } from '../../../readers/data/refusal.ts';
import type { TableReport } from '../../../readers/data/report.ts';
import type { FromTableReader, OpenTable } from '../../../readers/data/worker/protocol.ts';
import { startTableReader } from '../../../readers/data/worker/startReader.ts';
import type { RefusalDetails } from '../../../readers/weights/bytes.ts';

export type TableState =
  | { readonly kind: 'reading' }
  | { readonly kind: 'report'; readonly report: TableReport }
  | { readonly kind: 'refusal'; readonly code: AnyRefusalCode; readonly details: RefusalDetails };

const begun: TableState = { kind: 'reading' };

/** What a file of data holds, read by a worker of its own; null without a file. Another file ends what is under way. */
export function useTable(file: File | null): TableState | null {
  const [state, setState] = useState<TableState>(begun);
  useEffect(() => {
    if (!file) return;
    setState(begun);
    const worker = startTableReader();
    worker.onmessage = ({ data }: MessageEvent<FromTableReader>) => {
      setState(data);
      worker.terminate();
    };
    worker.onerror = () => setState({ kind: 'refusal', code: 'unknown', details: {} });
    worker.postMessage({ file } satisfies OpenTable);
    return () => worker.terminate();
  }, [file]);
  return file && state;
}
