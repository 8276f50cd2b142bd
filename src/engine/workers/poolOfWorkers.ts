import type { Config } from '../../config/config.ts';
import type { TrainingPlan } from '../training/train.ts';
import { createPool, type Pool, type Runner } from './pool.ts';
import { createClient } from './run/client.ts';
import { createNetworkRunner, type Outcome } from './run/networkRunner.ts';
import { startWorker } from './run/startWorker.ts';
import { createTrainer, startTrainer } from './training/client.ts';
import type { TrainingNews } from './training/protocol.ts';
import { createTrials, type Trials } from './trials.ts';

/** More would take the processor from the workers that draw the page. */
const MOST = 2;

function poolOf<Job, News>(startRunner: () => Runner<Job, News>): Pool<Job, News> {
  return createPool(startRunner, Math.min(MOST, navigator.hardwareConcurrency || 1));
}

/** Runs networks on workers; `base` is the address that `data/…` is relative to. */
export const createPoolOfNetworks = (base: string): Pool<Config, Outcome> =>
  poolOf(() => createNetworkRunner(events => createClient(startWorker, base, events)));

/** Trains networks on workers; `base` is the address that `data/…` is relative to. */
export const createPoolOfTrainings = (base: string): Pool<TrainingPlan, TrainingNews> => poolOf(() => createTrainer(startTrainer, base));

/** Tries networks on workers that stay ready; `base` is the address that `data/…` is relative to. */
export const createTrialsOnWorkers = (base: string): Trials =>
  createTrials(
    () => createNetworkRunner(events => createClient(startWorker, base, events)),
    Math.min(MOST, navigator.hardwareConcurrency || 1),
  );
