import type { Config } from '../../../src/config/config.ts';
import { createKept } from '../../../src/engine/machine/kept.ts';
import type { Machine } from '../../../src/engine/machine/machine.ts';
import { reservePlaces } from '../../../src/engine/machine/places.ts';
import { type Pass, unrecorded } from '../../../src/engine/passes/pass.ts';
import { trainingSource } from '../../../src/engine/sources/source.ts';
import { createSummarizer } from '../../../src/engine/summaries/summarize.ts';
import { createLearning } from '../../../src/engine/training/learning.ts';
import { carry, learn } from '../../../src/engine/training/step.ts';
import { finish } from '../../../src/lib/steps.ts';
import { layersOf } from '../../../src/network/network.ts';
import type { Part } from '../contestant.ts';
import { optimizersOf } from '../workloads.ts';

/** One step of each optimizer, as the trainer does it: forward, loss, backward, update. Each has a machine of its own. */
export const trainingParts = (machines: readonly Machine[], config: Config): Part[] =>
  optimizersOf.map(({ id, learningRate }, i) => ({
    name: id,
    run: stepper(machines[i]!, config, { id, params: { learningRate, weightDecay: 0 } }),
  }));

function stepper(machine: Machine, config: Config, optimizer: { readonly id: string; readonly params: Record<string, number> }) {
  const layers = layersOf(config);
  const places = reservePlaces(machine, config, layers);
  const summarizer = createSummarizer(machine);
  const learning = createLearning(machine, layers, places, summarizer, { optimizer, steps: Number.POSITIVE_INFINITY });
  const source = trainingSource(machine, config, null);
  const pass: Pass = {
    ...{ ...machine, config, layers, places, source },
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
