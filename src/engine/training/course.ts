import type { Config } from '../../config/config.ts';
import type { Recipe } from '../../config/training.ts';
import type { Samples } from '../../datasets/dataset.ts';
import { type Layer, layersOf } from '../../network/network.ts';
import { parameterCount } from '../../network/parameterCount.ts';
import { optimizers } from '../../optimizers/all.ts';
import type { Learner } from '../../optimizers/optimizer.ts';
import { createKept, noSummaries } from '../machine/kept.ts';
import type { Machine } from '../machine/machine.ts';
import { type Places, reservePlaces } from '../machine/places.ts';
import { type Pass, totalWork, unrecorded } from '../passes/pass.ts';
import { look, type RunOptions, type RunResult } from '../passes/run.ts';
import { trainingSource } from '../sources/source.ts';
import { createSummarizer, type Summarizer } from '../summaries/summarize.ts';
import { createCheckpoints } from './checkpoints.ts';
import type { LayerLearners } from './learners.ts';
import { createLearning, type Learning } from './learning.ts';
import { runningAverages, type Tensor } from './runningAverages.ts';
import { carry, learn } from './step.ts';

/** One training, any step of which can be looked at. */
export interface Course {
  /**
   * The pass on the batch of the step that comes next once so many are done; its numbers are those of `train`, to the bit. Goes on from where the course
   * stands, be it in the midst of a step, or from a checkpoint that is nearer, and gives the passes of steps on the way where they are wanted. Yields the
   * share of the work that is done between slices of a few milliseconds; to stop, drop it there.
   * @throws RangeError when the network does not fit into memory
   */
  run(steps: number, options?: RunOptions, onTheWay?: OnTheWay): Generator<number, RunResult, void>;
}

/** Who waits for a step that is far takes one on the way meanwhile. */
export interface OnTheWay {
  isWanted(): boolean;
  show(result: RunResult, steps: number): void;
}

/** Where a course stands. */
interface Stand {
  readonly tenancy: number;
  readonly network: Omit<Pass, 'record' | 'recorded' | 'variance' | 'step' | 'done'>;
  readonly summarizer: Summarizer;
  readonly learning: Learning;
  /** How many are done. */
  step: number;
  /** What is left of a step that has begun. */
  midst: Generator<number, void, void> | null;
}

/** A checkpoint that is no more steps ahead is not worth the copying. */
const NEAR = 4;

/** `samples` are those of the data set, null for a synthetic one. The arena may serve others between the runs. */
export function createCourse(machine: Machine, config: Config, recipe: Recipe, samples: Samples | null): Course {
  const { arena } = machine;
  const layers = layersOf(config);
  const source = trainingSource(machine, config, samples);
  const parameters = layers.reduce((sum, layer) => sum + parameterCount(layer), 0);
  const checkpoints = createCheckpoints<readonly Float32Array[]>(4 * parameters * (1 + optimizers.get(recipe.optimizer.id).keptCount));
  const work = totalWork(config);
  /** Of the run that is under way: the work that it began with, and that is done. */
  let all = 0;
  let worked = 0;
  let stand: Stand | null = null;

  const done = (more: number) => {
    worked += more;
    return Math.min(1, worked / all);
  };

  /** The stand, if a run to this step had better begin there. */
  function standBefore(steps: number): Stand | null {
    if (stand?.tenancy !== arena.tenancy || stand.step + (stand.midst ? 1 : 0) > steps) return null;
    return (checkpoints.before(steps)?.step ?? 0) > stand.step + NEAR ? null : stand;
  }

  /** Begins anew, or from the last checkpoint up to here. */
  function begin(steps: number): Stand {
    arena.reset();
    const summarizer = createSummarizer(machine);
    const places = reservePlaces(machine, config, layers);
    const learning = createLearning(machine, layers, places, summarizer, { ...recipe, steps: Number.POSITIVE_INFINITY });
    const parameters = createKept().take(config.seed, layers, places, false);
    const from = checkpoints.before(steps);
    const step = from?.step ?? 0;
    source.batch(places);
    if (from) {
      for (const [i, { at, count }] of tensorsOf(learning.learners, layers, places).entries()) arena.floats(at, count).set(from.copy[i]!);
      for (const layer of parameters) layer.sampled = true;
      learning.skip(step);
      source.batchOf(step, places);
    }
    const network = { ...machine, config, layers, places, source, parameters };
    return { tenancy: arena.tenancy, network, summarizer, learning, step, midst: null };
  }

  function* advance({ network, summarizer, learning, step }: Stand): Generator<number, void, void> {
    const pass: Pass = { ...network, step, variance: summarizer.variance, ...unrecorded, done };
    yield* carry(pass);
    yield* learn(pass, learning, source, step + 1);
  }

  function lookAt({ network, summarizer, step }: Stand, options: RunOptions, counted: Pass['done']): Generator<number, RunResult, void> {
    for (const layer of network.parameters) Object.assign(layer, noSummaries);
    return look({ ...network, step, done: counted }, summarizer, options);
  }

  return {
    *run(steps, options = {}, onTheWay) {
      options.kept?.forget();
      stand = standBefore(steps) ?? begin(steps);
      const now = stand;
      all = work * (steps - now.step + 1);
      worked = 0;
      while (now.step < steps) {
        if (now.step > 0 && !now.midst && onTheWay?.isWanted()) onTheWay.show(yield* lookAt(now, options, () => done(0)), now.step);
        const isMeasured = options.onUpdates !== undefined && now.step === steps - 1 && !now.midst;
        if (isMeasured) now.learning.measureNext();
        now.midst ??= advance(now);
        // By hand: who ends this run does not end the step.
        for (let left = now.midst.next(); !left.done; left = now.midst.next()) yield left.value;
        now.midst = null;
        now.step++;
        if (isMeasured) options.onUpdates!([...now.learning.updates.last]);
        checkpoints.pass(now.step, () =>
          tensorsOf(now.learning.learners, layers, now.network.places).map(({ at, count }) => arena.floats(at, count).slice()),
        );
      }
      return yield* lookAt(now, options, done);
    },
  };
}

/** All that a step changes. */
function tensorsOf(learners: readonly LayerLearners[], layers: readonly Layer[], places: Places): Tensor[] {
  const ofLearner = ({ values, kept, count }: Learner) => [values, ...kept].map(at => ({ at, count }));
  const learnt = learners.flatMap(({ weights, others }) => [weights, ...others].flatMap(ofLearner));
  return [...learnt, ...layers.flatMap(layer => runningAverages(layer, places))];
}
