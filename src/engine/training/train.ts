import type { Config } from '../../config/config.ts';
import type { Method } from '../../config/training.ts';
import { layersOf } from '../../network/network.ts';
import { isClassified } from '../../network/output.ts';
import { createKept } from '../machine/kept.ts';
import type { Machine } from '../machine/machine.ts';
import { reservePlaces } from '../machine/places.ts';
import { type Pass, totalWork, unrecorded } from '../passes/pass.ts';
import type { TrainingSource } from '../sources/source.ts';
import { createSummarizer } from '../summaries/summarize.ts';
import { coordinatesOf } from './coordinates.ts';
import { type Judgement, judge } from './judge.ts';
import { createLearning, type Learning } from './learning.ts';
import { findLost, type Lost } from './lost.ts';
import { carry, learn } from './step.ts';

/** A network and how it is trained. The loss of `config` must be one, and not only a gradient. */
export interface TrainingPlan extends Method {
  readonly config: Config;
  /** Also measure the coordinates of each step. */
  readonly coordinates?: true;
}

export interface Training {
  /** On each step's batch before the step, and last after all steps. One that is not finite ends the training: it is the last. */
  readonly losses: readonly number[];
  /** null after a training that ended before its time, and where there is no right and wrong. */
  readonly judgement: Judgement | null;
  readonly updates: Learning['updates'];
  /** Where it ended, if it ended before its time. */
  readonly lost: Lost | null;
  /** Where they were asked for: the mean |z| of each layer, at every loss. */
  readonly coordinates?: readonly (readonly number[])[];
}

/**
 * Fills the network from `source` and trains it, computing nothing but what a step needs. Yields the share of the work that is done between slices of a few
 * milliseconds; to stop, drop it there. `onLoss` hears of every loss at once.
 * @throws RangeError when the network does not fit into memory
 */
export function* train(
  machine: Machine,
  plan: TrainingPlan,
  source: TrainingSource,
  onLoss: (loss: number) => void = () => {},
): Generator<number, Training, void> {
  const { config, steps } = plan;
  machine.arena.reset();
  const layers = layersOf(config);
  const places = reservePlaces(machine, config, layers);
  const summarizer = createSummarizer(machine);
  const learning = createLearning(machine, layers, places, summarizer, plan);
  const work = totalWork(config) * (steps + 1);
  let worked = 0;
  let step = 0;
  const pass: Pass = {
    ...{ ...machine, config, layers, places, source },
    variance: summarizer.variance,
    parameters: createKept().take(config.seed, layers, places, false),
    ...unrecorded,
    get step() {
      return step;
    },
    done(more) {
      worked += more;
      return Math.min(1, worked / work);
    },
  };
  const losses: number[] = [];
  const coordinates: (readonly number[])[] = [];
  const measured = plan.coordinates && { coordinates };
  source.batch(places);
  for (;;) {
    const loss = yield* carry(pass);
    if (loss === null) throw new Error(`There is no loss to train with “${config.loss.id}”.`);
    losses.push(loss);
    onLoss(loss);
    if (measured) coordinates.push(coordinatesOf(pass));
    const { updates } = learning;
    if (!Number.isFinite(loss)) return { losses, judgement: null, updates, lost: findLost(pass, losses.length - 1), ...measured };
    if (losses.length > steps) {
      return { losses, judgement: isClassified(config) ? yield* judge(pass, source) : null, updates, lost: null, ...measured };
    }
    yield* learn(pass, learning, source, step + 1);
    step++;
  }
}
