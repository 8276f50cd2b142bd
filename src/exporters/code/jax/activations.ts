import type { ParamValues } from '../../../lib/params.ts';
import type { Entries, Lines } from '../entries.ts';
import { real } from '../python/text.ts';

const named = (name: string) => () => [`a = ${name}(z)`];

/** `a` from `z`. Where JAX's own has another derivative at a kink than PyTorch's and ours, it is written out. */
export const activations: Entries<'activations', (params: ParamValues) => Lines> = {
  relu: named('jax.nn.relu'),
  leakyRelu: ({ alpha }) => [
    '# jax.nn.leaky_relu, but for the slope at 0: 1 there, the negative slope here and in PyTorch.',
    `a = jnp.where(z > 0, z, ${real(Number(alpha))} * z)`,
  ],
  elu: ({ alpha }) => [`a = jax.nn.elu(z, alpha=${real(Number(alpha))})`],
  selu: named('jax.nn.selu'),
  relu6: named('jax.nn.relu6'),
  gelu: () => ['a = jax.nn.gelu(z, approximate=False)  # the default is the tanh approximation'],
  geluTanh: () => ['a = jax.nn.gelu(z, approximate=True)'],
  silu: named('jax.nn.silu'),
  mish: named('jax.nn.mish'),
  softplus: named('jax.nn.softplus'),
  tanh: named('jnp.tanh'),
  sigmoid: named('jax.nn.sigmoid'),
  softsign: named('jax.nn.soft_sign'),
  hardTanh: () => [
    '# jax.nn.hard_tanh, but for the slope at -1 and 1: 1 there, 0 here and in PyTorch.',
    'a = jnp.where(jnp.abs(z) < 1, z, jnp.sign(z))',
  ],
  hardSigmoid: named('jax.nn.hard_sigmoid'),
  sine: ({ omega }) => [`a = jnp.sin(${real(Number(omega))} * z)`],
  linear: () => ['a = z'],
};
