import { type Config, hasPlane } from '../../config/config.ts';
import { layersOf } from '../../network/network.ts';
import { takesTargets } from '../../network/output.ts';
import { createKept } from '../machine/kept.ts';
import type { Machine } from '../machine/machine.ts';
import { reservePlaces } from '../machine/places.ts';
import { probe } from '../plane/probe.ts';
import type { Source } from '../sources/source.ts';
import { createRecorder } from '../summaries/recorder.ts';
import { createSummarizer, type Summarizer } from '../summaries/summarize.ts';
import { backward } from './backward.ts';
import { forward } from './forward.ts';
import { head } from './head.ts';
import { type Pass, totalWork } from './pass.ts';
import type { RunOptions, RunResult } from './result.ts';

export type { LayerSummary, RunOptions, RunResult, TensorEvents } from './result.ts';

/**
 * Fills the network from `source`, runs it forward and backward on one batch and summarizes every layer. Yields the share of the work that is done between
 * slices of a few milliseconds; to stop, drop it there.
 * @throws RangeError when the network does not fit into memory
 */
export function* run(machine: Machine, config: Config, source: Source, options: RunOptions = {}): Generator<number, RunResult, void> {
  machine.arena.reset();
  const layers = layersOf(config);
  const summarizer = createSummarizer(machine);
  const work = totalWork(config);
  let worked = 0;
  const places = reservePlaces(machine, config, layers);
  const parameters = (options.kept ?? createKept()).take(config.seed, layers, places, options.magnitudes ?? false);
  source.batch(places);
  return yield* look({ ...machine, config, layers, places, source, parameters, step: 0, done }, summarizer, options);

  function done(more: number): number {
    worked += more;
    return worked / work;
  }
}

/** Runs forward and backward on the batch that lies there, and summarizes all of it. */
export function* look(
  network: Omit<Pass, 'record' | 'recorded' | 'variance'>,
  summarizer: Summarizer,
  options: RunOptions,
): Generator<number, RunResult, void> {
  const { arena, config, layers, places } = network;
  const { record, recorded, result } = createRecorder(arena, summarizer, layers.length, options);
  const pass: Pass = { ...network, variance: summarizer.variance, record, recorded };
  options.onLabels?.(arena.words(places.labels, config.batchSize));
  if (takesTargets(config)) options.onTargets?.(arena.floats(places.targets, config.batchSize * config.widths.at(-1)!));
  record(0, 'activations', places.inputs, config.batchSize * config.widths[0]!);
  yield* forward(pass);
  const loss = head(pass);
  yield* backward(pass);
  const found = result(loss);
  if (options.onPlane && hasPlane(config)) options.onPlane(yield* probe(pass));
  return found;
}
