import type { ParamValues } from '../../../lib/params.ts';
import type { Entries, WriteLines } from '../entries.ts';
import { boundsOf, meanOf, stdOf } from '../python/biases.ts';
import { type Draws, explicitly, formulaExpression, withRate } from '../python/explicit.ts';
import { fromFile } from '../python/fromFile.ts';
import { anyScaling, glorotScaling, heScaling, lecunScaling, plainHe, type Scaling } from '../python/scaling.ts';
import { type Part, part } from '../python/script.ts';
import { real } from '../python/text.ts';

/** Assigns to `name` an array of this shape, drawn from a key of its own. */
function drawsOf(name: string, shape: string, key: string): Draws {
  const moved = (mean: string | null) => (mean === null ? '' : `${mean} + `);
  return {
    constant(value) {
      if (Number(value) === 0) return [`${name} = jnp.zeros(${shape})`];
      return [`${name} = jnp.full(${shape}, ${value})`];
    },
    values: array => [`${name} = jnp.asarray(${array}, jnp.float32)`],
    uniform: (low, high) => [`${name} = jax.random.uniform(${key}, ${shape}, minval=${low}, maxval=${high})`],
    normal: (mean, std) => [`${name} = ${moved(mean)}${std} * jax.random.normal(${key}, ${shape})`],
    truncatedNormal: (mean, std) => [`${name} = ${moved(mean)}${std} * jax.random.truncated_normal(${key}, -2, 2, ${shape})`],
  };
}

const draws = drawsOf('W', '(n, m)', 'W_key');
export const biasDraws = drawsOf('b', '(m,)', 'b_key');

const explicit =
  (id: string): WriteLines =>
  (params, layer) =>
    explicitly(id, params, layer, draws);
const make = (call: string) => [`W = initializers.${call}(W_key, (n, m))`];

const scaling = ({ scale, mode }: Scaling, distribution: 'uniform' | 'normal' | 'truncated_normal') =>
  make(`variance_scaling(${scale}, "${mode}", "${distribution}")`);

/** JAX's own where it is that: no gain, and truncated. */
function normal(name: string, { truncated }: ParamValues, plain: Scaling, isPlain: boolean) {
  if (truncated === 'yes') return isPlain ? make(`${name}()`) : scaling(plain, 'truncated_normal');
  return [`# Not ${name}(), which cuts at two standard deviations.`, ...scaling(plain, 'normal')];
}

const distributions = { uniform: 'uniform', normal: 'normal', truncatedNormal: 'truncated_normal' } as const;

export const weights: Entries<'initializers', WriteLines> = {
  file: ({ name }) => [fromFile(name), ...draws.constant('0.0')],
  zeros: () => draws.constant('0.0'),
  ones: () => ['W = jnp.ones((n, m))'],
  constant: ({ value }) => draws.constant(real(Number(value))),
  uniform: params => draws.uniform(...boundsOf(params)),
  normal: params => (params.mean === 0 ? make(`normal(stddev=${stdOf(params)})`) : draws.normal(meanOf(params), stdOf(params))),
  truncatedNormal: params =>
    params.mean === 0 ? make(`truncated_normal(stddev=${stdOf(params)})`) : draws.truncatedNormal(meanOf(params), stdOf(params)),
  standardHeuristic: explicit('standardHeuristic'),
  pytorchLinear: explicit('pytorchLinear'),
  lecunUniform: () => make('lecun_uniform()'),
  lecunNormal: params => normal('lecun_normal', params, lecunScaling, true),
  glorotUniform: params => (params.gain === 1 ? make('glorot_uniform()') : scaling(glorotScaling(params), 'uniform')),
  glorotNormal: params => normal('glorot_normal', params, glorotScaling(params), params.gain === 1),
  heUniform: params => (plainHe(params) ? make('he_uniform()') : scaling(heScaling(params), 'uniform')),
  heNormal: params => normal('he_normal', params, heScaling(params), plainHe(params)),
  varianceScaling: params => scaling(anyScaling(params), distributions[params.distribution as keyof typeof distributions]),
  orthogonal: ({ gain }) => make(`orthogonal(${gain === 1 ? '' : `scale=${real(Number(gain))}`})`),
  lsuv: () => make('orthogonal()'),
  identity: ({ gain }) => [`W = ${gain === 1 ? '' : `${real(Number(gain))} * `}jnp.eye(n, m)`],
  sparse: ({ sparsity, std }) => [`W = ${real(Number(std))} * sparse_normal(W_key, n, m, sparsity=${real(Number(sparsity))})`],
  randomWalk: explicit('randomWalk'),
  nguyenWidrow: (params, layer) => [
    ...draws.uniform('-1.0', '1.0'),
    `W *= ${formulaExpression('nguyenWidrow', params, layer)} / jnp.linalg.norm(W, axis=0)  # every unit's norm`,
  ],
  siren: explicit('siren'),
  mup: withRate(explicit('mup')),
  fixup: explicit('fixup'),
  gpt2: explicit('gpt2'),
  deepNorm: explicit('deepNorm'),
  formula: explicit('formula'),
};

/** Draws that JAX does not have. */
export const initializerFunctions: readonly Part[] = [
  part(
    'sparse_normal',
    'def sparse_normal(key, n, m, sparsity):',
    '    """Standard normal, with this share of zeros among the weights that leave an input."""',
    '    value_key, place_key = jax.random.split(key)',
    '    order = jax.random.uniform(place_key, (n, m)).argsort(axis=1)  # each row is a permutation',
    '    return jnp.where(order < math.ceil(sparsity * m), 0.0, jax.random.normal(value_key, (n, m)))',
  ),
];
