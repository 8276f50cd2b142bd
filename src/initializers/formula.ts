import type { Distribution } from '../lib/distribution.ts';
import type { Elementary } from '../lib/elementary.ts';
import { ExpressionError, evaluate, parseExpression } from '../lib/expression.ts';
import type { ParamValues } from '../lib/params.ts';
import { fromDistribution } from './fromDistribution.ts';
import type { LayerShape } from './initializer.ts';

/** Fan-in, fan-out, layer (from 1) and depth. */
const variables = ['n', 'm', 'l', 'L'];

/** Why a person's formula gives this layer no distribution; its weights are then all 0. */
export type FormulaProblem =
  | { readonly code: 'expression'; readonly error: ExpressionError }
  /** Not a number, or not finite as float32. */
  | { readonly code: 'notFinite'; readonly value: number }
  | { readonly code: 'negative'; readonly value: number };

/** What to warn of, or null if the formula gives a limit or std, 0 included. */
export function formulaProblem(layer: LayerShape, params: ParamValues, math: Elementary = Math): FormulaProblem | null {
  const result = compute(layer, params, math);
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

function compute({ fanIn, fanOut, layer, depth }: LayerShape, params: ParamValues, math: Elementary): number | FormulaProblem {
  try {
    const expression = parseExpression(String(params.expression), variables);
    const value = evaluate(expression, { n: fanIn, m: fanOut, l: layer, L: depth }, math);
    // Twice: the width of U(±value) must be a float32, too.
    if (!Number.isFinite(Math.fround(2 * value))) return { code: 'notFinite', value };
    return value < 0 ? { code: 'negative', value } : value;
  } catch (error) {
    if (error instanceof ExpressionError) return { code: 'expression', error };
    throw error;
  }
}
