import type { Distribution } from '../lib/distribution.ts';
import type { Elementary } from '../lib/elementary.ts';
import { ExpressionError, evaluate, parseExpression } from '../lib/expression.ts';
import type { ParamValues } from '../lib/params.ts';
import { fromDistribution } from './fromDistribution.ts';
import type { LayerShape } from './initializer.ts';

/** Fan-in, fan-out, layer (from 1) and depth; the block (from 1), how many there are, the layer's place in it (from 1) and its layers: 0 outside blocks. */
const variables = ['n', 'm', 'l', 'L', 'k', 'K', 'j', 's'];

/** Why a person's formula gives this layer no distribution (`notFinite`: not a number, or not finite as float32); its weights are then all 0. */
type FormulaProblem = 'expression' | 'notFinite' | 'negative';

/** What to warn of, or null if the formula gives a limit or std, 0 included. */
export function formulaProblem(layer: LayerShape, params: ParamValues): FormulaProblem | null {
  const result = compute(layer, params, Math);
  return typeof result === 'number' ? null : result;
}

/** A person's own limit (of U(±limit)) or std (of a centred normal), computed from the layer's shape. */
export const formula = fromDistribution({
  id: 'formula',
  params: [
    { kind: 'choice', id: 'distribution', default: 'uniform', options: ['uniform', 'normal'] },
    { kind: 'expression', id: 'expression', default: 'sqrt(6/(n+m))', variables },
  ],
  aliases: [],
  citation: null,
  formula: params => ({ symbol: params.distribution === 'normal' ? 'std' : 'limit', expression: String(params.expression) }),
  distribution(layer, params, math): Distribution {
    const result = compute(layer, params, math);
    if (typeof result !== 'number') return { kind: 'constant', value: 0 };
    if (params.distribution === 'normal') return { kind: 'normal', mean: 0, std: result };
    return { kind: 'uniform', low: -result, high: result };
  },
});

function compute({ fanIn, fanOut, layer, depth, block }: LayerShape, params: ParamValues, math: Elementary): number | FormulaProblem {
  try {
    const expression = parseExpression(String(params.expression), variables);
    const { index: k = 0, count: K = 0, place: j = 0, span: s = 0 } = block ?? {};
    const value = evaluate(expression, { n: fanIn, m: fanOut, l: layer, L: depth, k, K, j, s }, math);
    // Twice: the width of U(±value) must be a float32, too.
    if (!Number.isFinite(Math.fround(2 * value))) return 'notFinite';
    return value < 0 ? 'negative' : value;
  } catch (error) {
    if (error instanceof ExpressionError) return 'expression';
    throw error;
  }
}
