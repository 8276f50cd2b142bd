import type { TrainingPlan } from '../../training/train.ts';
import { withFiles } from '../files.ts';
import { createLifeline, type Lifeline, type Pulse } from '../lifeline.ts';
import type { Runner } from '../pool.ts';
import type { Failure } from '../run/protocol.ts';
import { workerFailure } from '../workerFailure.ts';
import type { TrainingNews, TrainingRequest } from './protocol.ts';

export const startTrainer = (): Worker => withFiles(new Worker(new URL('./trainer.ts', import.meta.url), { type: 'module' }));

/**
 * Trains network after network in one worker; one that breaks is ended, and the next plan starts another. One that ends without a word is followed by another, which
 * is given the same plan, once. `base` is the address that `data/…` is relative to.
 */
export function createTrainer(startWorker: () => Worker, base: string): Runner<TrainingPlan, TrainingNews> {
  let running: { readonly worker: Worker; readonly lifeline: Lifeline } | null = null;
  let settle = () => {};
  let hear = (_: TrainingNews) => {};
  let lose = (_: Failure) => {};

  const start = () => {
    const worker = startWorker();
    const lifeline = createLifeline(ping => worker.postMessage(ping), { lost: failure => lose(failure) });
    worker.onmessage = ({ data }: MessageEvent<TrainingNews | Pulse>) => {
      if (!lifeline.heard(data)) hear(data);
    };
    worker.onerror = event => hear({ kind: 'failure', failure: workerFailure(event) });
    return { worker, lifeline };
  };
  const end = () => {
    running?.lifeline.end();
    running?.worker.terminate();
    running = null;
  };
  const ask = (request: TrainingRequest) => {
    running ??= start();
    running.worker.postMessage(request);
    running.lifeline.begin();
  };
  return {
    run(plan, tell) {
      const request: TrainingRequest = { base, plan };
      let isRepeated = false;
      return new Promise(resolve => {
        settle = resolve;
        hear = news => {
          if (news.kind === 'failure') end();
          if (news.kind === 'trained') running?.lifeline.end();
          tell(news);
          if (news.kind !== 'underWay') resolve();
        };
        lose = failure => {
          if (failure.message !== 'answer' || isRepeated) return hear({ kind: 'failure', failure });
          isRepeated = true;
          end();
          ask(request);
        };
        ask(request);
      });
    },
    close() {
      end();
      settle();
    },
  };
}
