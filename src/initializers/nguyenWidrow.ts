import type { Elementary } from '../lib/elementary.ts';
import type { Initializer, LayerShape } from './initializer.ts';

/**
 * Spreads the units' active regions over the inputs' cube [−1, 1]ⁿ: each unit's weights are U(−1, 1), rescaled to norm
 * β = 0.7·m^(1/n); its bias is U(±β). Nguyen & Widrow 1990. (MATLAB's `initnw` spaces the biases evenly and widens all by the
 * active range of the transfer function, a factor 2 for tansig.)
 */
export const nguyenWidrow: Initializer = {
  id: 'nguyenWidrow',
  params: [],
  aliases: ['initnw (MATLAB)'],
  citation: 'Nguyen & Widrow 1990',
  formula: () => ({ symbol: 'gain', expression: '0.7*m^(1/n)' }),
  distribution: () => null,
  variance(layer, _, math) {
    const beta = norm(layer, math);
    return (beta * beta) / layer.fanIn;
  },
  *sample(layer, _, draw) {
    draw.fill({ kind: 'uniform', low: -1, high: 1 });
    yield;
    rescaleColumns(draw.weights, layer, norm(layer, draw.math));
    yield;
  },
  biases(layer, _, math) {
    const beta = norm(layer, math);
    return { kind: 'uniform', low: -beta, high: beta };
  },
};

function norm({ fanIn, fanOut }: LayerShape, math: Elementary): number {
  return 0.7 * math.pow(fanOut, 1 / fanIn);
}

/** Gives each unit's weights, a column of the (fanIn × fanOut) matrix, this norm; a column of zeros stays. */
function rescaleColumns(weights: Float32Array, { fanIn, fanOut }: LayerShape, norm: number): void {
  const squares = new Float64Array(fanOut);
  for (let k = 0; k < fanIn * fanOut; k++) squares[k % fanOut]! += weights[k]! * weights[k]!;
  const factors = squares.map(square => (square > 0 ? norm / Math.sqrt(square) : 0));
  for (let k = 0; k < fanIn * fanOut; k++) weights[k]! *= factors[k % fanOut]!;
}
