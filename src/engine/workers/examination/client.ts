import type { Examination, Findings } from '../../examination/examine.ts';
import { withFiles } from '../files.ts';
import { createLifeline, type Pulse } from '../lifeline.ts';
import type { Failure } from '../run/protocol.ts';
import { workerFailure } from '../workerFailure.ts';
import type { ExaminationRequest, FromExaminer } from './protocol.ts';

export interface ExaminationEvents<E extends Examination> {
  progress(fraction: number): void;
  found(findings: Findings<E>): void;
  failed(failure: Failure): void;
}

export const startExaminer = (): Worker => withFiles(new Worker(new URL('./examiner.ts', import.meta.url), { type: 'module' }));

/**
 * Examines a network in a worker of its own; gives what stops it. One that ends without a word is followed by another, which is asked the same, once. `base` is the
 * address that `data/…` is relative to.
 */
export function startExamination<E extends Examination>(
  startWorker: () => Worker,
  request: ExaminationRequest & { readonly examination: E },
  events: ExaminationEvents<E>,
): () => void {
  let end = () => {};
  begin(false);
  return () => end();

  function begin(isRepeated: boolean): void {
    const worker = startWorker();
    const fail = (failure: Failure) => {
      end();
      events.failed(failure);
    };
    const lost = (failure: Failure) => {
      if (failure.message !== 'answer' || isRepeated) return fail(failure);
      end();
      begin(true);
    };
    const lifeline = createLifeline(ping => worker.postMessage(ping), { lost });
    end = () => {
      lifeline.end();
      worker.terminate();
    };
    worker.onmessage = ({ data }: MessageEvent<FromExaminer | Pulse>) => {
      if (lifeline.heard(data)) return;
      if (data.kind === 'progress') return events.progress(data.fraction);
      end();
      if (data.kind === 'failed') events.failed(data.failure);
      else events.found(data.findings as Findings<E>);
    };
    worker.onerror = event => fail(workerFailure(event));
    worker.postMessage(request);
    lifeline.begin();
  }
}
