import type { Config } from '../../../src/config/config.ts';
import { createArena } from '../../../src/engine/machine/arena.ts';
import { createKept } from '../../../src/engine/machine/kept.ts';
import { reservePlaces } from '../../../src/engine/machine/places.ts';
import { type Pass, unrecorded } from '../../../src/engine/passes/pass.ts';
import { trainingSource } from '../../../src/engine/sources/source.ts';
import { createSummarizer } from '../../../src/engine/summaries/summarize.ts';
import { createLearning } from '../../../src/engine/training/learning.ts';
import { carry, learn } from '../../../src/engine/training/step.ts';
import type { KernelExports } from '../../../src/kernels/exports.ts';
import { finish } from '../../../src/lib/steps.ts';
import { layersOf } from '../../../src/network/network.ts';
import type { Part } from '../contestant.ts';
import { optimizersOf } from '../workloads.ts';

/** One step of each optimizer, as the trainer does it: forward, loss, backward, update. Each has kernels of its own. */
export const trainingParts = (kernels: readonly KernelExports[], config: Config): Part[] =>
  optimizersOf.map(({ id, learningRate }, i) => ({
    name: id,
    run: stepper(kernels[i]!, config, { id, params: { learningRate, weightDecay: 0 } }),
  }));

function stepper(kernels: KernelExports, config: Config, optimizer: { readonly id: string; readonly params: Record<string, number> }) {
  const arena = createArena(kernels);
  const layers = layersOf(config);
  const places = reservePlaces(kernels, arena, config, layers);
  const summarizer = createSummarizer(kernels, arena);
  const learning = createLearning(kernels, arena, layers, places, summarizer, { optimizer, steps: Number.POSITIVE_INFINITY });
  const source = trainingSource(kernels, arena, config, null);
  const pass: Pass = {
    ...{ kernels, arena, config, layers, places, source },
    ...unrecorded,
    variance: summarizer.variance,
    parameters: createKept().take(config.seed, layers, places, false),
    step: 0,
    done: () => 0,
  };
  let step = 0;
  source.batch(places);
  return () => {
    finish(carry(pass));
    finish(learn(pass, learning, source, ++step));
  };
}
