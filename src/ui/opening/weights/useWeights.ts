import { useEffect, useState } from 'react';
import type { RefusalCode, RefusalDetails } from '../../../readers/weights/bytes.ts';
import type { WeightsReport } from '../../../readers/weights/report.ts';
import type { FromReader, OpenFile } from '../../../readers/weights/worker/protocol.ts';
import { startReader } from '../../../readers/weights/worker/startReader.ts';

export type Reading =
  | { readonly kind: 'reading'; readonly share: number }
  | { readonly kind: 'report'; readonly report: WeightsReport }
  | { readonly kind: 'refusal'; readonly code: RefusalCode; readonly details: RefusalDetails };

const begun: Reading = { kind: 'reading', share: 0 };

/** What a file of weights holds, read by a worker of its own; null without a file. Another file, orientation or model ends what is under way. */
export function useWeights(file: File | null, transposed?: boolean, model?: string): Reading | null {
  const [reading, setReading] = useState<Reading>(begun);
  useEffect(() => {
    if (!file) return;
    setReading(begun);
    const worker = startReader();
    worker.onmessage = ({ data }: MessageEvent<FromReader>) => {
      setReading(data.kind === 'progress' ? { kind: 'reading', share: data.share } : data);
      if (data.kind !== 'progress') worker.terminate();
    };
    worker.onerror = () => setReading({ kind: 'refusal', code: 'unknown', details: {} });
    const request: OpenFile = { file, ...(transposed !== undefined && { transposed }), ...(model !== undefined && { model }) };
    worker.postMessage(request);
    return () => worker.terminate();
  }, [file, transposed, model]);
  return file && reading;
}
