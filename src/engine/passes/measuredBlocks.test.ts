// Twelve deep networks with norms and skips that PyTorch ran over 12 seeds (width 512, batch 256), and ours over twice as many: each side's error is measured by its own
// seeds, since two or three of ours say too little about their own spread.
import { describe, expect, test } from 'vitest';
import type { Config } from '../../config/config.ts';
import { finish } from '../../lib/steps.ts';
import { layersOf } from '../../network/network.ts';
import type { Quantity } from '../../summary/summary.ts';
import networks from '../../theory/measuredBlocks.json' with { type: 'json' };
import { createKept } from '../machine/kept.ts';
import { reservePlaces } from '../machine/places.ts';
import { configOf, machine, seeded } from '../testing.ts';
import { backward } from './backward.ts';
import { forward } from './forward.ts';
import { head } from './head.ts';
import type { Pass } from './pass.ts';

type Network = (typeof networks)[number];

const SEEDS = Array.from({ length: 24 }, (_, i) => String(i + 1));
/** The reference is written with six digits. */
const ROUNDING = 1e-6;

const nameOf = ({ arrangement, norm, place, activation, branchScale }: Network) =>
  `${arrangement} ${norm} ${place} ${activation} ${branchScale}`;

function configFor({ arrangement, norm, place, activation, span, branchScale, hiddenLayers, width, batch, weights }: Network): Config {
  const block = arrangement === 'plain' ? '' : `&block=${arrangement}(${span},${branchScale})`;
  const normed = norm === 'none' ? '' : `&norm=${norm}(${place})`;
  const init = `varianceScaling(${weights.includes('2/') ? 2 : 1},fanIn,normal)`;
  return configOf(
    `net=${width}-${width}x${hiddenLayers}-10&batch=${batch}&act=${activation}&loss=unitGradient&init=${init}${normed}${block}`,
  );
}

/** Gradients of weights take a third of a pass, and nothing here asks for them. */
const kernels = { ...machine.kernels, denseBackwardWeights() {} };

/** ln rms of a quantity in each layer (from 0), after one pass forward and back that computes nothing else. */
function logRmsOf(config: Config, quantities: readonly Quantity[]): readonly (readonly number[])[] {
  const found = quantities.map((): number[] => []);
  machine.arena.reset();
  const layers = layersOf(config);
  const places = reservePlaces(machine, config, layers);
  const pass: Pass = {
    ...{ kernels, arena: machine.arena, config, layers, places, source: seeded(config), step: 0 },
    parameters: createKept().take(config.seed, layers, places, false),
    variance: () => Number.NaN,
    recorded: () => undefined,
    record(layer, quantity, at, count) {
      const i = quantities.indexOf(quantity);
      if (i >= 0) found[i]![layer - 1] = Math.log(kernels.sumOfSquares(at, count) / count) / 2;
      return undefined;
    },
    done: () => 0,
  };
  pass.source.batch(places);
  finish(forward(pass));
  head(pass);
  finish(backward(pass));
  return found;
}

const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;

function standardError(values: readonly number[]): number {
  const middle = mean(values);
  return Math.sqrt(values.reduce((sum, value) => sum + (value - middle) ** 2, 0) / (values.length - 1) / values.length);
}

describe.each(networks.map(network => ({ name: nameOf(network), network })))('$name', ({ network }) => {
  test('signal and gradient are within three standard errors of PyTorch’s', { timeout: 240_000 }, () => {
    const onStream = ['preActivation', 'preNorm'].includes(network.arrangement);
    const quantities = onStream ? (['stream', 'dStream'] as const) : (['outputs', 'dOutputs'] as const);
    const runs = SEEDS.map(seed => logRmsOf({ ...configFor(network), seed }, quantities));
    const expected = [
      { rms: network.rms, error: network.rmsLogStandardError },
      { rms: network.gradientRms, error: network.gradientLogStandardError },
    ];
    expected.forEach(({ rms, error }, k) => {
      network.columns.forEach((column, i) => {
        const own = runs.map(run => run[k]![column]!);
        const off = Math.abs(mean(own) - Math.log(rms[i]!));
        const allowed = 3 * Math.hypot(standardError(own), error[i]!) + ROUNDING;
        expect(off, `${quantities[k]} of column ${column}`).toBeLessThan(allowed);
      });
    });
  });
});
