import type { Initializer } from './initializer.ts';
import { gain } from './params.ts';

/**
 * gain times a matrix with orthonormal columns (rows if n < m), Haar-distributed: Gaussian → QR → Q·sign(diag R).
 * Every singular value is gain. Saxe, McClelland & Ganguli 2014; the sign by Mezzadri 2007.
 */
export const orthogonal: Initializer = {
  id: 'orthogonal',
  params: [gain],
  aliases: ['keras.initializers.Orthogonal', 'torch.nn.init.orthogonal_', 'jax.nn.initializers.orthogonal'],
  citation: 'Saxe, McClelland & Ganguli 2014',
  formula: () => ({ symbol: 'gain', expression: 'gain' }),
  distribution: () => null,
  /** The min(n, m) unit vectors have n·m entries. */
  variance({ fanIn, fanOut }, params) {
    return (Number(params.gain) * Number(params.gain)) / Math.max(fanIn, fanOut);
  },
  *sample(_, params, draw) {
    draw.fill({ kind: 'normal', mean: 0, std: 1 });
    yield;
    yield* draw.orthonormalize();
    draw.scale(Number(params.gain));
    yield;
  },
};
