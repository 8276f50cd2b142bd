import { fromDistribution } from './fromDistribution.ts';
import type { BlockPlace, LayerShape } from './initializer.ts';

/**
 * He's normal with what makes norms needless: in a block of m layers all but the last are multiplied by L^(−1/(2m − 2)), L being the number of blocks, the last
 * is 0, and so is the output. Zhang, Dauphin & Ma 2019, §3; their scalar multipliers and biases are not part of it. Outside blocks it is He's.
 */
export const fixup = fromDistribution({
  id: 'fixup',
  params: [],
  aliases: [],
  citation: 'Zhang, Dauphin & Ma 2019',
  formula(_, layer) {
    if (isZero(layer)) return { symbol: 'value', expression: '0' };
    const { block } = layer;
    return { symbol: 'std', expression: block ? `sqrt(2/n)*${block.count}^(-1/${exponentOf(block)})` : 'sqrt(2/n)' };
  },
  distribution(layer, _, math) {
    if (isZero(layer)) return { kind: 'constant', value: 0 };
    const { block, fanIn } = layer;
    const factor = block ? math.pow(block.count, -1 / exponentOf(block)) : 1;
    return { kind: 'normal', mean: 0, std: Math.sqrt(2 / fanIn) * factor };
  },
});

const isZero = ({ block, layer, depth }: LayerShape): boolean => (block ? block.place === block.span : layer === depth);
const exponentOf = ({ span }: BlockPlace): number => 2 * span - 2;
