import type { Config } from '../config/config.ts';
import type { Samples } from '../datasets/dataset.ts';
import type { KernelExports } from '../kernels/exports.ts';
import type { Spec } from '../lib/params.ts';
import { optimizers } from '../optimizers/all.ts';
import type { Learner } from '../optimizers/optimizer.ts';
import type { Arena } from './arena.ts';
import { backward } from './backward.ts';
import { createCheckpoints } from './checkpoints.ts';
import { forward } from './forward.ts';
import { head } from './head.ts';
import { createKept } from './kept.ts';
import type { LayerLearners } from './learners.ts';
import { createLearning, type Learning } from './learning.ts';
import { layersOf } from './network.ts';
import { type Pass, totalWork } from './pass.ts';
import { reservePlaces } from './places.ts';
import { look, type RunOptions, type RunResult } from './run.ts';
import { type TrainingSource, trainingSource } from './source.ts';
import { createSummarizer, type Summarizer } from './summarize.ts';

/** One training, any step of which can be looked at. */
export interface Course {
  /**
   * The pass on the batch of the step that comes next once so many are done; its numbers are those of `train`, to the bit. Goes on from where the course
   * stands or from the nearest checkpoint. Yields the share of the work that is done between slices of a few milliseconds; to stop, drop it there.
   * @throws RangeError when the network does not fit into memory
   */
  run(steps: number, options?: RunOptions): Generator<number, RunResult, void>;
}

/** Where a course stands. */
interface Stand {
  readonly tenancy: number;
  readonly network: Omit<Pass, 'record' | 'variance' | 'done'>;
  readonly summarizer: Summarizer;
  readonly source: TrainingSource;
  readonly learning: Learning;
  step: number;
  /** No step was left in its midst. */
  isWhole: boolean;
}

/** `samples` are those of the data set, null for a synthetic one. The arena may serve others between the runs. */
export function createCourse(kernels: KernelExports, arena: Arena, config: Config, optimizer: Spec, samples: Samples | null): Course {
  const layers = layersOf(config);
  const parameterCount = layers.reduce((sum, { fanIn, fanOut }) => sum + (fanIn + 1) * fanOut, 0);
  const checkpoints = createCheckpoints<readonly Float32Array[]>(4 * parameterCount * (1 + optimizers.get(optimizer.id).keptCount));
  let stand: Stand | null = null;

  const leadsTo = (steps: number) => stand?.tenancy === arena.tenancy && stand.isWhole && stand.step <= steps;

  /** Begins anew, or from the last checkpoint up to here. */
  function begin(steps: number): Stand {
    arena.reset();
    const summarizer = createSummarizer(kernels, arena);
    const places = reservePlaces(kernels, arena, config, layers);
    const source = trainingSource(kernels, arena, config, samples);
    const learning = createLearning(kernels, arena, layers, places, summarizer, { optimizer, steps: Number.POSITIVE_INFINITY });
    const parameters = createKept().take(config.seed, layers, places, false);
    const from = checkpoints.before(steps);
    if (from) {
      for (const [i, { at, count }] of tensorsOf(learning.learners).entries()) arena.floats(at, count).set(from.copy[i]!);
      for (const layer of parameters) layer.sampled = true;
      for (let step = 0; step < from.step; step++) learning.advance();
      source.skip(from.step);
    }
    source.batch(places);
    const network = { kernels, arena, config, layers, places, source, parameters };
    return { tenancy: arena.tenancy, network, summarizer, source, learning, step: from?.step ?? 0, isWhole: true };
  }

  function* advance(now: Stand, done: Pass['done']): Generator<number, void, void> {
    const { network, summarizer, source, learning } = now;
    now.isWhole = false;
    const pass: Pass = { ...network, variance: summarizer.variance, record: () => undefined, learn: learning.learn, done };
    yield* forward(pass);
    for (const layer of network.parameters) layer.sampled = true; // learnt from now on
    head(pass);
    yield* backward(pass);
    learning.advance();
    source.nextBatch(network.places);
    now.step++;
    now.isWhole = true;
    checkpoints.pass(now.step, () => tensorsOf(learning.learners).map(({ at, count }) => arena.floats(at, count).slice()));
  }

  return {
    *run(steps, options = {}) {
      options.kept?.forget();
      if (!leadsTo(steps)) stand = begin(steps);
      const now = stand!;
      const work = totalWork(config) * (steps - now.step + 1);
      let worked = 0;
      const done = (more: number) => {
        worked += more;
        return worked / work;
      };
      while (now.step < steps) yield* advance(now, done);
      for (const layer of now.network.parameters) Object.assign(layer, { weights: undefined, biases: undefined });
      return yield* look({ ...now.network, done }, now.summarizer, options);
    },
  };
}

/** All that a step changes. */
function tensorsOf(learners: readonly LayerLearners[]): { readonly at: number; readonly count: number }[] {
  const ofLearner = ({ values, kept, count }: Learner) => [values, ...kept].map(at => ({ at, count }));
  return learners.flatMap(({ weights, biases }) => [...ofLearner(weights), ...ofLearner(biases)]);
}
