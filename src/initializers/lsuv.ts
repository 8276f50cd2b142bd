import type { Initializer } from './initializer.ts';

/** Mishkin & Matas stop after as many divisions, be the variance within the tolerance or not. */
export const LSUV_ROUNDS = 10;

/**
 * Orthonormal, then each layer in turn divided by the standard deviation of its z on the batch until |Var(z) − 1| < tolerance.
 * Mishkin & Matas 2016, algorithm 1.
 */
export const lsuv: Initializer = {
  id: 'lsuv',
  params: [{ kind: 'number', id: 'tolerance', default: 0.01, min: 0.0001, max: 1, scale: 'log' }],
  aliases: [],
  citation: 'Mishkin & Matas 2016, algorithm 1',
  formula: () => null,
  distribution: () => null,
  /** Before the layer has seen the batch: that of orthonormal weights. */
  variance: ({ fanIn, fanOut }) => 1 / Math.max(fanIn, fanOut),
  *sample(_, __, draw) {
    draw.fill({ kind: 'normal', mean: 0, std: 1 });
    yield;
    yield* draw.orthonormalize();
  },
  unitVariance: params => Number(params.tolerance),
};
