import type { Config } from '../../../src/config/config.ts';
import { createKept } from '../../../src/engine/machine/kept.ts';
import { type Machine, startMachine } from '../../../src/engine/machine/machine.ts';
import { reservePlaces } from '../../../src/engine/machine/places.ts';
import { backward } from '../../../src/engine/passes/backward.ts';
import { forward } from '../../../src/engine/passes/forward.ts';
import { head } from '../../../src/engine/passes/head.ts';
import type { Pass } from '../../../src/engine/passes/pass.ts';
import { run } from '../../../src/engine/passes/run.ts';
import { type Source, seededSource } from '../../../src/engine/sources/source.ts';
import { createSummarizer, type SummaryOptions } from '../../../src/engine/summaries/summarize.ts';
import { packResult } from '../../../src/engine/workers/run/protocol.ts';
import { finish } from '../../../src/lib/steps.ts';
import { layersOf } from '../../../src/network/network.ts';
import type { Quantity } from '../../../src/summary/summary.ts';
import type { Contestant, Part } from '../contestant.ts';
import { configOf, optimizersOf } from '../workloads.ts';
import { productsOf } from './oursProducts.ts';
import { trainingParts } from './oursTraining.ts';

const shown: readonly Quantity[] = ['weights', 'preactivations', 'activations', 'dPreactivations', 'dWeights'];

/** The engine itself, as the worker runs it. `answer` is all that a request of the page takes: the batch and the biases too, and packing. */
export const ours = (kernelBytes: BufferSource): Contestant => ({
  name: 'Initscope',
  async prepare(workload) {
    const config = configOf(workload);
    if (workload.isTraining) {
      const own = await Promise.all(optimizersOf.map(() => startMachine(kernelBytes)));
      return { parts: trainingParts(own, config) };
    }
    return { parts: [...partsOf(await startMachine(kernelBytes), config), answer(await startMachine(kernelBytes), config)] };
  },
});

/** A tensor set aside, for those that a pass overwrites. */
interface Copy {
  readonly at: number;
  readonly count: number;
  readonly asked: SummaryOptions | undefined;
}

function partsOf(machine: Machine, config: Config): Part[] {
  const { arena } = machine;
  const layers = layersOf(config);
  const places = reservePlaces(machine, config, layers);
  const { variance, summarize } = createSummarizer(machine);
  const seeded = seededSource(machine, config, null);
  const kept: Source = { batch() {}, *parameters() {} };

  const passing = (source: Source, record: Pass['record']) => () => {
    const parameters = createKept().take(config.seed, layers, places, false); // nothing is kept: each pass samples
    const pass: Pass = {
      ...machine,
      config,
      layers,
      places,
      source,
      parameters,
      variance,
      record,
      recorded: () => undefined,
      step: 0,
      done: () => 0,
    };
    finish(forward(pass));
    head(pass);
    finish(backward(pass));
  };
  const copies: Copy[] = [];
  seeded.batch(places);
  passing(seeded, (_, quantity, from, count, asked) => {
    if (!shown.includes(quantity)) return;
    const at = arena.reserve(count * 4);
    arena.floats(at, count).set(arena.floats(from, count));
    copies.push({ at, count, asked });
  })();

  const sample = () => {
    for (const layer of layers) finish(seeded.parameters(layer, places));
  };
  const summarizeCopies = () => {
    for (const { at, count, asked } of copies) summarize(at, count, asked);
  };
  const summarizeShown: Pass['record'] = (_, quantity, at, count, asked) => {
    if (shown.includes(quantity)) summarize(at, count, asked);
  };
  return [
    { name: 'pass', run: passing(kept, () => {}) },
    { name: 'sampling', run: sample },
    { name: 'summaries', run: summarizeCopies },
    { name: 'frame', run: passing(seeded, summarizeShown) },
    ...productsOf(machine, config, places),
  ];
}

function answer(machine: Machine, config: Config): Part {
  return {
    name: 'answer',
    run: () => packResult(finish(run(machine, config, seededSource(machine, config, null)))),
  };
}
