import type { KernelExports } from '../kernels/exports.ts';
import { createArena } from './arena.ts';
import { createSampleLoader, failureOf } from './samples.ts';
import type { Host } from './server.ts';
import { trainingSource } from './source.ts';
import { type Training, type TrainingPlan, train } from './train.ts';
import type { TrainingNews } from './trainProtocol.ts';

/** Milliseconds between two pictures of a curve that grows. */
const NEWS_EVERY = 100;
/** Milliseconds between two pauses: a browser ends a worker that does not pause only after two seconds. */
const PATIENCE = 6;

/** What the trainer needs of the place where it runs. */
export interface TrainerHost extends Pick<Host, 'read' | 'pause' | 'now'> {
  readonly kernels: KernelExports;
  post(news: TrainingNews): void;
}

/** Trains one network at a time and tells how far it is. To stop it, end its worker. */
export function createTrainingServer({ kernels, read, pause, now, post }: TrainerHost): (plan: TrainingPlan) => Promise<void> {
  const arena = createArena(kernels);
  const samplesOf = createSampleLoader(read);

  async function follow(losses: readonly number[], steps: Generator<number, Training, void>): Promise<Training> {
    let told = now();
    let paused = told;
    for (;;) {
      const step = steps.next();
      if (step.done) return step.value;
      if (now() - paused < PATIENCE) continue;
      await pause();
      paused = now();
      if (paused - told < NEWS_EVERY) continue;
      told = paused;
      post({ kind: 'underWay', losses, share: step.value });
    }
  }

  return async plan => {
    try {
      const samples = await samplesOf(plan.config);
      const losses: number[] = [];
      const source = trainingSource(kernels, arena, plan.config, samples);
      const training = await follow(
        losses,
        train(kernels, arena, plan, source, loss => losses.push(loss)),
      );
      post({ kind: 'trained', training });
    } catch (error) {
      post({ kind: 'failure', failure: failureOf(error) });
    }
  };
}
