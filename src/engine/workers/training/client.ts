import type { TrainingPlan } from '../../training/train.ts';
import { withFiles } from '../files.ts';
import { createLifeline, type Lifeline, type Pulse } from '../lifeline.ts';
import type { Runner } from '../pool.ts';
import type { Failure } from '../run/protocol.ts';
import { workerFailure } from '../workerFailure.ts';
import type { TrainingNews, TrainingRequest } from './protocol.ts';

export const startTrainer = (): Worker => withFiles(new Worker(new URL('./trainer.ts', import.meta.url), { type: 'module' }));

/** Trains network after network in one worker; one that breaks is ended, and the next plan starts another. `base` is the address that `data/…` is relative to. */
export function createTrainer(startWorker: () => Worker, base: string): Runner<TrainingPlan, TrainingNews> {
  let running: { readonly worker: Worker; readonly lifeline: Lifeline } | null = null;
  let settle = () => {};
  let fail = (_: Failure) => {};

  const start = () => {
    const worker = startWorker();
    const lifeline = createLifeline(ping => worker.postMessage(ping), { lost: failure => fail(failure) });
    worker.onerror = event => fail(workerFailure(event));
    return { worker, lifeline };
  };
  const end = () => {
    running?.lifeline.end();
    running?.worker.terminate();
    running = null;
  };
  return {
    run(plan, tell) {
      return new Promise(resolve => {
        settle = resolve;
        fail = failure => {
          end();
          tell({ kind: 'failure', failure });
          resolve();
        };
        running ??= start();
        const { worker, lifeline } = running;
        worker.onmessage = ({ data }: MessageEvent<TrainingNews | Pulse>) => {
          if (lifeline.heard(data)) return;
          const isOver = data.kind !== 'underWay';
          if (isOver) lifeline.end();
          tell(data);
          if (isOver) resolve();
        };
        const request: TrainingRequest = { base, plan };
        worker.postMessage(request);
        lifeline.begin();
      });
    },
    close() {
      end();
      settle();
    },
  };
}
