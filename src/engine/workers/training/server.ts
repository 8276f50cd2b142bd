import { createSampleLoader, failureOf } from '../../sources/samples.ts';
import { trainingSource } from '../../sources/source.ts';
import { type TrainingPlan, train } from '../../training/train.ts';
import { paced } from '../paced.ts';
import type { Host } from '../run/server.ts';
import type { TrainingNews } from './protocol.ts';

/** What the trainer needs of the place where it runs. */
export interface TrainerHost extends Pick<Host, 'machine' | 'read' | 'pause' | 'now'> {
  post(news: TrainingNews): void;
}

/** Trains one network at a time and tells how far it is. To stop it, end its worker. */
export function createTrainingServer({ machine, read, pause, now, post }: TrainerHost): (plan: TrainingPlan) => Promise<void> {
  const samplesOf = createSampleLoader(read);

  return async plan => {
    try {
      const samples = await samplesOf(plan.config);
      const losses: number[] = [];
      const source = trainingSource(machine, plan.config, samples);
      const steps = train(machine, plan, source, loss => losses.push(loss));
      const training = await paced(steps, { pause, now }, share => post({ kind: 'underWay', losses, share }));
      post({ kind: 'trained', training });
    } catch (error) {
      post({ kind: 'failure', failure: failureOf(error) });
    }
  };
}
