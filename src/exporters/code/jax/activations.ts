import type { ParamValues } from '../../../lib/params.ts';
import type { Entries, Lines } from '../entries.ts';
import { real } from '../python/text.ts';

const named = (name: string) => () => [`a = ${name}(z)`];

/** `a` from `z`. Where JAX's own has another derivative at a kink than PyTorch's and ours, it is written out. */
export const activations: Entries<'activations', (params: ParamValues) => Lines> = {
  relu: named('jax.nn.relu'),
  leakyRelu: ({ alpha }) => [
    '# At 0, jax.nn.leaky_relu has slope 1; PyTorch and the page have the negative slope.',
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
    '# At -1 and 1, jax.nn.hard_tanh has slope 1; PyTorch and the page have 0.',
    'a = jnp.where(jnp.abs(z) < 1, z, jnp.sign(z))',
  ],
  hardSigmoid: named('jax.nn.hard_sigmoid'),
  sine: ({ omega }) => [`a = jnp.sin(${real(Number(omega))} * z)`],
  linear: () => ['a = z'],
};
