import { useEffect, useState } from 'react';
import type { RefusalCode, RefusalDetails } from '../../../readers/weights/bytes.ts';
import type { WeightsReport } from '../../../readers/weights/report.ts';
import type { FromReader, OpenFile } from '../../../readers/weights/worker/protocol.ts';
import { startReader } from '../../../readers/weights/worker/startReader.ts';
import { askReader } from '../askReader.ts';

export type Reading =
  | { readonly kind: 'reading'; readonly share: number }
  | { readonly kind: 'report'; readonly report: WeightsReport }
  | { readonly kind: 'refusal'; readonly code: RefusalCode; readonly details: RefusalDetails }
  /** What reads has not come. */
  | { readonly kind: 'late' };

const begun: Reading = { kind: 'reading', share: 0 };
const unknown: Reading = { kind: 'refusal', code: 'unknown', details: {} };

/** What a file of weights holds, read by a worker of its own; null without a file. Another file, orientation or model ends what is under way. */
export function useWeights(file: File | null, transposed?: boolean, model?: string): Reading | null {
  const [reading, setReading] = useState<Reading>(begun);
  useEffect(() => {
    if (!file) return;
    setReading(begun);
    const request: OpenFile = { file, ...(transposed !== undefined && { transposed }), ...(model !== undefined && { model }) };
    const hear = (said: FromReader) => {
      setReading(said.kind === 'progress' ? { kind: 'reading', share: said.share } : said);
      if (said.kind !== 'progress') end();
    };
    const end = askReader(startReader(), request, hear, hasBegun => setReading(hasBegun ? unknown : { kind: 'late' }));
    return end;
  }, [file, transposed, model]);
  return file && reading;
}
