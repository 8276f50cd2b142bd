import type { ParamValues } from '../../../lib/params.ts';
import type { Entries, Lines, WriteLines } from '../entries.ts';
import { boundsOf, meanOf, stdOf } from '../python/biases.ts';
import { type Draws, explicitly, formulaExpression, withRate } from '../python/explicit.ts';
import { fromFile } from '../python/fromFile.ts';
import { type Part, part } from '../python/script.ts';
import { real } from '../python/text.ts';

/** Assigns to `name` an array of this shape. */
function drawsOf(name: string, shape: string): Draws {
  return {
    constant(value) {
      if (Number(value) === 0) return [`${name} = np.zeros(${shape})`];
      return [`${name} = np.full(${shape}, ${value})`];
    },
    values: array => [`${name} = ${array}`],
    uniform: (low, high) => [`${name} = rng.uniform(${low}, ${high}, ${shape})`],
    normal: (mean, std) => [`${name} = rng.normal(${mean ?? '0'}, ${std}, ${shape})`],
    truncatedNormal: (mean, std) => [`${name} = ${mean === null ? '' : `${mean} + `}${std} * truncated_normal(${shape})`],
  };
}

const draws = drawsOf('W', '(n, m)');
export const biasDraws = drawsOf('b', 'm');

const explicit =
  (id: string): WriteLines =>
  (params, layer) =>
    explicitly(id, params, layer, draws);
const times = (gain: ParamValues[string] | undefined) => (gain === 1 ? '' : `${real(Number(gain))} * `);
const orthogonal = (params: ParamValues): Lines => [`W = ${times(params.gain)}orthogonal(n, m)`];

export const weights: Entries<'initializers', WriteLines> = {
  file: ({ name }) => [fromFile(name), ...draws.constant('0.0')],
  zeros: () => draws.constant('0.0'),
  ones: () => ['W = np.ones((n, m))'],
  constant: ({ value }) => draws.constant(real(Number(value))),
  uniform: params => draws.uniform(...boundsOf(params)),
  normal: params => draws.normal(meanOf(params), stdOf(params)),
  truncatedNormal: params => draws.truncatedNormal(meanOf(params), stdOf(params)),
  standardHeuristic: explicit('standardHeuristic'),
  pytorchLinear: explicit('pytorchLinear'),
  lecunUniform: explicit('lecunUniform'),
  lecunNormal: explicit('lecunNormal'),
  glorotUniform: explicit('glorotUniform'),
  glorotNormal: explicit('glorotNormal'),
  heUniform: explicit('heUniform'),
  heNormal: explicit('heNormal'),
  varianceScaling: explicit('varianceScaling'),
  orthogonal,
  lsuv: () => orthogonal({ gain: 1 }),
  identity: ({ gain }) => [`W = ${times(gain)}np.eye(n, m)`],
  sparse: ({ sparsity, std }) => [
    ...draws.normal(null, real(Number(std))),
    'order = rng.random((n, m)).argsort(axis=1)  # each row is a permutation',
    `W[order < math.ceil(${real(Number(sparsity))} * m)] = 0`,
  ],
  randomWalk: explicit('randomWalk'),
  nguyenWidrow: (params, layer) => [
    ...draws.uniform('-1', '1'),
    `W *= ${formulaExpression('nguyenWidrow', params, layer)} / np.linalg.norm(W, axis=0)  # every unit's norm`,
  ],
  siren: explicit('siren'),
  mup: withRate(explicit('mup')),
  fixup: explicit('fixup'),
  gpt2: explicit('gpt2'),
  deepNorm: explicit('deepNorm'),
  formula: explicit('formula'),
};

/** Draws that NumPy does not have. */
export const initializerFunctions: readonly Part[] = [
  part(
    'truncated_normal',
    'def truncated_normal(shape):',
    '    """Standard normal, drawn anew where it lies beyond two standard deviations."""',
    '    values = rng.standard_normal(shape)',
    '    while (beyond := np.abs(values) > 2).any():',
    '        values[beyond] = rng.standard_normal(beyond.sum())',
    '    return values',
  ),
  part(
    'orthogonal',
    'def orthogonal(n, m):',
    '    """Orthonormal columns, or rows if n < m; uniform over all such matrices by the signs of R."""',
    '    Q, R = np.linalg.qr(rng.standard_normal((max(n, m), min(n, m))))',
    '    Q *= np.where(np.diag(R) < 0, -1, 1)',
    '    return Q if n >= m else Q.T',
  ),
];
