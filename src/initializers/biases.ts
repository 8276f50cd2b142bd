import type { Initializer } from './initializer.ts';

/** What biases may be drawn from. Those of an initializer's own (`Initializer.biases`) come with `default`. */
export type BiasInitializer = Pick<Initializer, 'id' | 'params' | 'aliases' | 'citation' | 'formula' | 'distribution'>;

/** As the weights' initializer brings: zeros, unless it has biases of its own (PyTorch's `nn.Linear`, Nguyen–Widrow). */
export const defaultBiases: BiasInitializer = {
  id: 'default',
  params: [],
  aliases: [],
  citation: null,
  formula: () => null,
  distribution: () => null,
};
