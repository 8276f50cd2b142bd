import type { ParamValues } from '../../../lib/params.ts';
import type { Entries, WriteLines } from '../entries.ts';
import { boundsOf, meanOf, stdOf } from '../python/biases.ts';
import { type Draws, explicitly, formulaExpression, withRate } from '../python/explicit.ts';
import { fromFile } from '../python/fromFile.ts';
import { anyScaling, glorotScaling, heScaling, lecunScaling, plainHe, type Scaling } from '../python/scaling.ts';
import { type Part, part } from '../python/script.ts';
import { real } from '../python/text.ts';

/** Makes an initializer of this name. */
export function drawsOf(name: 'kernel' | 'bias'): Draws {
  const moments = (mean: string | null, std: string) => `${mean === null ? '' : `mean=${mean}, `}stddev=${std}`;
  return {
    constant: value => [`${name} = initializers.${Number(value) === 0 ? 'Zeros()' : `Constant(${value})`}`],
    values: array => [`${name} = initializers.Constant(${array})`],
    uniform: (low, high) => [`${name} = initializers.RandomUniform(${low}, ${high})`],
    normal: (mean, std) => [`${name} = initializers.RandomNormal(${moments(mean, std)})`],
    truncatedNormal: (mean, std) => [`${name} = initializers.TruncatedNormal(${moments(mean, std)})`],
  };
}

const draws = drawsOf('kernel');
const explicit =
  (id: string): WriteLines =>
  (params, layer) =>
    explicitly(id, params, layer, draws);
const make = (call: string) => [`kernel = initializers.${call}`];

type Distribution = 'uniform' | 'untruncated_normal' | 'truncated_normal';

const scaling = ({ scale, mode }: Scaling, distribution: Distribution) => make(`VarianceScaling(${scale}, "${mode}", "${distribution}")`);

/** Keras's own where it is that: no gain, and truncated. What it calls a normal is truncated unless it says otherwise. */
function normal(name: string, { truncated }: ParamValues, plain: Scaling, isPlain: boolean) {
  if (truncated === 'yes') return isPlain ? make(`${name}()`) : scaling(plain, 'truncated_normal');
  return [`# Not ${name}(), which cuts at two standard deviations.`, ...scaling(plain, 'untruncated_normal')];
}

const distributions = { uniform: 'uniform', normal: 'untruncated_normal', truncatedNormal: 'truncated_normal' } as const;

export const weights: Entries<'initializers', WriteLines> = {
  file: ({ name }) => [fromFile(name), ...make('Zeros()')],
  zeros: () => make('Zeros()'),
  ones: () => make('Ones()'),
  constant: ({ value }) => make(`Constant(${real(Number(value))})`),
  uniform: params => draws.uniform(...boundsOf(params)),
  normal: params => draws.normal(meanOf(params), stdOf(params)),
  truncatedNormal: params => draws.truncatedNormal(meanOf(params), stdOf(params)),
  standardHeuristic: explicit('standardHeuristic'),
  pytorchLinear: explicit('pytorchLinear'),
  lecunUniform: () => make('LecunUniform()'),
  lecunNormal: params => normal('LecunNormal', params, lecunScaling, true),
  glorotUniform: params => (params.gain === 1 ? make('GlorotUniform()') : scaling(glorotScaling(params), 'uniform')),
  glorotNormal: params => normal('GlorotNormal', params, glorotScaling(params), params.gain === 1),
  heUniform: params => (plainHe(params) ? make('HeUniform()') : scaling(heScaling(params), 'uniform')),
  heNormal: params => normal('HeNormal', params, heScaling(params), plainHe(params)),
  /** Keras has no geometric mean of fans. */
  varianceScaling(params, layer) {
    if (params.mode === 'fanGeoAvg') return explicit('varianceScaling')(params, layer);
    return scaling(anyScaling(params), distributions[params.distribution as keyof typeof distributions]);
  },
  orthogonal: ({ gain }) => make(`Orthogonal(${gain === 1 ? '' : `gain=${real(Number(gain))}`})`),
  lsuv: () => make('Orthogonal()'),
  identity: ({ gain }) => make(`Identity(${gain === 1 ? '' : `gain=${real(Number(gain))}`})`),
  sparse: ({ sparsity, std }) => [`kernel = sparse(sparsity=${real(Number(sparsity))}, std=${real(Number(std))})`],
  randomWalk: explicit('randomWalk'),
  nguyenWidrow: (params, layer) => [`kernel = unit_norm(${formulaExpression('nguyenWidrow', params, layer)})`],
  siren: explicit('siren'),
  mup: withRate(explicit('mup')),
  fixup: explicit('fixup'),
  gpt2: explicit('gpt2'),
  deepNorm: explicit('deepNorm'),
  formula: explicit('formula'),
};

/** Initializers that Keras does not have, as functions of the shape. */
export const initializerFunctions: readonly Part[] = [
  part(
    'sparse',
    'def sparse(sparsity, std):',
    '    """Normal, with this share of zeros among the weights that leave an input."""',
    '    def initializer(shape, dtype=None):',
    '        weights = keras.random.normal(shape, stddev=std, dtype=dtype)',
    '        order = keras.ops.argsort(keras.random.uniform(shape), axis=1)  # rows are permutations',
    '        return keras.ops.where(order < math.ceil(sparsity * shape[1]), 0.0, weights)',
    '    return initializer',
  ),
  part(
    'unit_norm',
    'def unit_norm(norm):',
    '    """Uniform directions: the weights that enter a unit have this norm."""',
    '    def initializer(shape, dtype=None):',
    '        weights = keras.random.uniform(shape, -1, 1, dtype=dtype)',
    '        return norm * keras.ops.normalize(weights, axis=0)',
    '    return initializer',
  ),
];
