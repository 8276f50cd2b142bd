import type { ParamValues } from '../../../lib/params.ts';
import type { Entries } from '../entries.ts';
import { type Part, part } from '../python/script.ts';
import { real } from '../python/text.ts';

const named = (name: string) => () => `layers.Activation("${name}")`;

/** The layer of each activation. Slopes are written out: Keras has defaults of its own, 0.3 in the layer and 0.2 in the function. */
export const activations: Entries<'activations', (params: ParamValues) => string> = {
  relu: named('relu'),
  leakyRelu: ({ alpha }) => `layers.LeakyReLU(negative_slope=${real(Number(alpha))})`,
  elu: ({ alpha }) => `layers.ELU(alpha=${real(Number(alpha))})`,
  selu: named('selu'),
  relu6: named('relu6'),
  gelu: named('gelu'),
  geluTanh: () => 'layers.Activation(gelu_tanh)',
  silu: named('silu'),
  mish: named('mish'),
  softplus: named('softplus'),
  tanh: named('tanh'),
  sigmoid: named('sigmoid'),
  softsign: named('softsign'),
  hardTanh: named('hard_tanh'),
  hardSigmoid: named('hard_sigmoid'),
  sine: ({ omega }) => `layers.Activation(sine(omega=${real(Number(omega))}))`,
  linear: named('linear'),
};

/** Activations that Keras has no name for. */
export const activationFunctions: readonly Part[] = [
  part('gelu_tanh', 'def gelu_tanh(z):', '    return keras.activations.gelu(z, approximate=True)'),
  part('sine', 'def sine(omega):', '    return lambda z: keras.ops.sin(omega * z)'),
];
