import type { Initializer } from './initializer.ts';
import { gain } from './params.ts';

/** gain on the diagonal and 0 elsewhere: passes the first min(n, m) values on as they are. Le, Jaitly & Hinton 2015. */
export const identity: Initializer = {
  id: 'identity',
  params: [gain],
  aliases: ['keras.initializers.Identity', 'torch.nn.init.eye_'],
  citation: 'Le, Jaitly & Hinton 2015',
  formula: () => ({ symbol: 'gain', expression: 'gain' }),
  distribution: () => null,
  /** The mean square of all entries, for nothing is drawn. */
  variance({ fanIn, fanOut }, params) {
    return (Number(params.gain) * Number(params.gain)) / Math.max(fanIn, fanOut);
  },
  *sample({ fanIn, fanOut }, params, draw) {
    draw.fill({ kind: 'constant', value: 0 });
    for (let i = 0; i < Math.min(fanIn, fanOut); i++) draw.weights[i * fanOut + i] = Number(params.gain);
    yield;
  },
};
