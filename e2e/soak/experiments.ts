// Random valid experiments over the whole space of links, of networks that are small enough for thousands of them.
import fc from 'fast-check';
import type { Config, Experiment } from '../../src/config/config.ts';
import { edit } from '../../src/config/edit.ts';
import { arbitraryExperiment } from '../../src/config/testing.ts';
import { tools } from '../../src/config/tools.ts';
import { defaultView } from '../../src/config/view.ts';
import { defaultSpec, type Spec } from '../../src/lib/params.ts';
import { optimizers } from '../../src/optimizers/all.ts';

const SMALL = { width: 24, hiddenLayers: 12, batchSize: 48 };
/** Every so many-th network is larger, so that it is first answered with a preview. */
const LARGER_EVERY = 20;
const LARGER = { width: 160, hiddenLayers: 6, batchSize: 256 };
const STEPS = 20;
const CHUNK = 50;

/** Experiments without end, the same for the same seed. A third of them are trained before they are shown. */
export function* experiments(seed: number): Generator<Experiment, never> {
  for (let chunk = 0, count = 0; ; chunk++) {
    for (const { a, b, view } of fc.sample(arbitraryExperiment, { seed: seed + chunk, numRuns: CHUNK })) {
      const most = ++count % LARGER_EVERY === 0 ? LARGER : SMALL;
      const tool = count % 3 === 0 ? shortTraining(view.tool, count) : defaultView.tool;
      yield { a: within(a, most), b: b && within(b, most), view: { ...view, tool } };
    }
  }
}

function within(config: Config, most: typeof SMALL): Config {
  const [inputs = 1, ...rest] = config.widths.map(width => Math.min(width, most.width));
  const widths = [inputs, ...rest.slice(0, -1).slice(0, most.hiddenLayers), rest.at(-1)!];
  return edit(config, { widths, batchSize: Math.min(config.batchSize, most.batchSize) });
}

/** A training of a few steps and one seed, at the optimizer's own rate: the drawn one, or by one optimizer after the other. */
function shortTraining(drawn: Spec, count: number): Spec {
  const { id, params } = drawn.id === 'training' ? drawn : defaultSpec(tools.get('training'));
  const optimizer = drawn.id === 'training' ? params.optimizer! : optimizers.all[count % optimizers.all.length]!.id;
  const steps = 1 + (count % STEPS);
  return { id, params: { ...params, optimizer, steps, step: steps, seeds: 1, rates: 'one', field: '', film: 'off' } };
}
