import { useEffect, useState } from 'react';
import type { Config } from '../../config/config.ts';
import type { Examination, Findings } from '../../engine/examination/examine.ts';
import { startExamination, startExaminer } from '../../engine/workers/examination/client.ts';
import type { Failure } from '../../engine/workers/run/protocol.ts';

/** How far the examination of one network is. */
export interface Inquiry<E extends Examination> {
  readonly config: Config;
  readonly examination: E;
  readonly fraction: number;
  readonly findings: Findings<E> | null;
  readonly failure: Failure | null;
}

/**
 * Examines the network in a worker while it is `asked`, and ends the worker when it is not or when network or examination (both by identity) change.
 * Another value of `asked` asks again, where nothing has been found. Gives what is known of this very network, and null before anything is; what was
 * found stays known until another network is examined.
 */
export function useExamination<E extends Examination>(config: Config | null, examination: E, asked: unknown): Inquiry<E> | null {
  const [known, setKnown] = useState<Inquiry<E> | null>(null);
  const current = known?.config === config && known?.examination === examination ? known : null;
  const found = current?.findings !== null && current !== null;

  useEffect(() => {
    if (!config || !asked || found) return;
    const start: Inquiry<E> = { config, examination, fraction: 0, findings: null, failure: null };
    setKnown(start);
    return startExamination(
      startExaminer,
      { base: document.baseURI, config, examination },
      {
        progress: fraction => setKnown({ ...start, fraction }),
        found: findings => setKnown({ ...start, fraction: 1, findings }),
        failed: failure => setKnown({ ...start, failure }),
      },
    );
  }, [config, examination, asked, found]);

  return current;
}
