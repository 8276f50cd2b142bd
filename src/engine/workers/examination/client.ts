import type { Examination, Findings } from '../../examination/examine.ts';
import { withFiles } from '../files.ts';
import type { Failure } from '../run/protocol.ts';
import { workerFailure } from '../workerFailure.ts';
import type { ExaminationRequest, FromExaminer } from './protocol.ts';

export interface ExaminationEvents<E extends Examination> {
  progress(fraction: number): void;
  found(findings: Findings<E>): void;
  failed(failure: Failure): void;
}

export const startExaminer = (): Worker => withFiles(new Worker(new URL('./examiner.ts', import.meta.url), { type: 'module' }));

/** Examines a network in a worker of its own; gives what stops it. `base` is the address that `data/…` is relative to. */
export function startExamination<E extends Examination>(
  startWorker: () => Worker,
  request: ExaminationRequest & { readonly examination: E },
  events: ExaminationEvents<E>,
): () => void {
  const worker = startWorker();
  worker.onmessage = ({ data }: MessageEvent<FromExaminer>) => {
    if (data.kind === 'progress') return events.progress(data.fraction);
    worker.terminate();
    if (data.kind === 'failed') events.failed(data.failure);
    else events.found(data.findings as Findings<E>);
  };
  worker.onerror = event => {
    worker.terminate();
    events.failed(workerFailure(event));
  };
  worker.postMessage(request);
  return () => worker.terminate();
}
