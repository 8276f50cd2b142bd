import type { Initializer } from './initializer.ts';

/** What biases may be drawn from. Those of an initializer's own (`Initializer.biases`) come with `default`. */
export type BiasInitializer = Pick<Initializer, 'id' | 'params' | 'aliases' | 'citation' | 'formula' | 'distribution'>;

/**
 * The logarithms of the class shares at the output, so that a network starts with the loss of knowing them and nothing else; for sigmoids the log odds. Zeros in
 * hidden layers. What they are is the engine's to say, which knows the task. Lin et al. 2017, section 4.1.
 */
export const logPrior: BiasInitializer = {
  id: 'logPrior',
  params: [],
  aliases: [],
  citation: 'Lin et al. 2017, section 4.1',
  formula: () => null,
  distribution: () => null,
};

/** As the weights' initializer brings: zeros, unless it has biases of its own (PyTorch's `nn.Linear`, Nguyen–Widrow). */
export const defaultBiases: BiasInitializer = {
  id: 'default',
  params: [],
  aliases: [],
  citation: null,
  formula: () => null,
  distribution: () => null,
};
