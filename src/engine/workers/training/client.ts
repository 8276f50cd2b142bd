import type { TrainingPlan } from '../../training/train.ts';
import { withFiles } from '../files.ts';
import type { Runner } from '../pool.ts';
import { workerFailure } from '../workerFailure.ts';
import type { TrainingNews, TrainingRequest } from './protocol.ts';

export const startTrainer = (): Worker => withFiles(new Worker(new URL('./trainer.ts', import.meta.url), { type: 'module' }));

/** Trains network after network in one worker; one that breaks is ended, and the next plan starts another. `base` is the address that `data/…` is relative to. */
export function createTrainer(startWorker: () => Worker, base: string): Runner<TrainingPlan, TrainingNews> {
  let worker: Worker | null = null;
  let settle = () => {};
  const end = () => {
    worker?.terminate();
    worker = null;
  };
  return {
    run(plan, tell) {
      return new Promise(resolve => {
        settle = resolve;
        worker ??= startWorker();
        worker.onmessage = ({ data }: MessageEvent<TrainingNews>) => {
          tell(data);
          if (data.kind !== 'underWay') resolve();
        };
        worker.onerror = event => {
          end();
          tell({ kind: 'failure', failure: workerFailure(event) });
          resolve();
        };
        const request: TrainingRequest = { base, plan };
        worker.postMessage(request);
      });
    },
    close() {
      end();
      settle();
    },
  };
}
