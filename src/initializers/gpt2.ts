import { fromDistribution } from './fromDistribution.ts';
import type { LayerShape } from './initializer.ts';

/**
 * N(0, std²), and in the last layer of each block std/√(2L): then L blocks with two sums each keep the stream's size. Radford et al. 2019, §2.3, as in nanoGPT. A
 * transformer's block has two sums, of which a feed-forward network like ours shows one; L counts its blocks.
 */
export const gpt2 = fromDistribution({
  id: 'gpt2',
  params: [{ kind: 'number', id: 'std', default: 0.02, min: 0, max: 10, scale: 'log' }],
  aliases: [],
  citation: 'Radford et al. 2019, §2.3',
  formula: (_, layer) => ({ symbol: 'std', expression: isLast(layer) ? `std/sqrt(${2 * layer.block!.count})` : 'std' }),
  distribution(layer, { std }) {
    const divisor = isLast(layer) ? Math.sqrt(2 * layer.block!.count) : 1;
    return { kind: 'normal', mean: 0, std: Number(std) / divisor };
  },
});

const isLast = ({ block }: LayerShape): boolean => block != null && block.place === block.span;
