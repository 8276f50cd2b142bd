// Twelve deep networks with norms and skips that PyTorch ran over 12 seeds (width 512, batch 256): ours over two, in standard errors of as many.
import { describe, expect, test } from 'vitest';
import networks from '../../theory/measuredBlocks.json' with { type: 'json' };
import { configOf, runConfig } from '../testing.ts';

const SEEDS = [1, 2];

const nameOf = ({ arrangement, norm, place, activation, branchScale }: (typeof networks)[number]) =>
  `${arrangement} ${norm} ${place} ${activation} ${branchScale}`;

describe.each(networks.map(network => ({ name: nameOf(network), network })))('$name', ({ network }) => {
  test('signal and gradient are PyTorch’s', { timeout: 120_000 }, () => {
    const { arrangement, norm, place, activation, span, branchScale, hiddenLayers, width, batch, weights } = network;
    const block = arrangement === 'plain' ? '' : `&block=${arrangement}(${span},${branchScale})`;
    const link = `net=${width}-${width}x${hiddenLayers}-10&batch=${batch}&act=${activation}&norm=${norm}${norm === 'none' ? '' : `(${place})`}${block}`;
    const config = configOf(`${link}&loss=unitGradient&init=varianceScaling(${weights.includes('2/') ? 2 : 1},fanIn,normal)`);
    const onStream = ['preActivation', 'preNorm'].includes(arrangement);
    const [signal, gradient] = onStream ? (['stream', 'dStream'] as const) : (['outputs', 'dOutputs'] as const);
    const results = SEEDS.map(seed => runConfig({ ...config, seed: String(seed) }, { occasional: true }));
    const logMean = (quantity: typeof signal | typeof gradient, column: number) =>
      results.reduce((sum, { layers }) => sum + Math.log((layers[column]![quantity] ?? layers[column]!.activations!).rms), 0) /
      SEEDS.length;
    const errors = Math.sqrt(12 / SEEDS.length + 1);
    network.columns.forEach((column, i) => {
      const off = (of: typeof signal | typeof gradient, expected: number) => Math.abs(logMean(of, column) - Math.log(expected));
      expect(off(signal, network.rms[i]!), `${signal} of column ${column}`).toBeLessThan(
        4 * errors * network.rmsLogStandardError[i]! + 1e-4,
      );
      expect(off(gradient, network.gradientRms[i]!), `${gradient} of column ${column}`).toBeLessThan(
        4 * errors * network.gradientLogStandardError[i]!,
      );
    });
  });
});
