import { useEffect, useState } from 'react';
import type { FromTableReader, OpenTable } from '../../../readers/data/worker/protocol.ts';
import { startTableReader } from '../../../readers/data/worker/startReader.ts';
import { askReader } from '../askReader.ts';

export type TableState =
  | FromTableReader
  /** What reads has not come. */
  | { readonly kind: 'late' };

const begun: TableState = { kind: 'reading' };
const unknown: TableState = { kind: 'refusal', code: 'unknown', details: {} };

/** What a file of data holds, read by a worker of its own; null without a file. Another file ends what is under way. */
export function useTable(file: File | null): TableState | null {
  const [state, setState] = useState<TableState>(begun);
  useEffect(() => {
    if (!file) return;
    setState(begun);
    const hear = (said: FromTableReader) => {
      setState(said);
      if (said.kind !== 'reading') end();
    };
    const end = askReader(startTableReader(), { file } satisfies OpenTable, hear, hasBegun =>
      setState(hasBegun ? unknown : { kind: 'late' }),
    );
    return end;
  }, [file]);
  return file && state;
}
