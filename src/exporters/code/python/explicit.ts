import { initializers } from '../../../initializers/all.ts';
import { formulaProblem } from '../../../initializers/formula.ts';
import { evaluate, parseExpression } from '../../../lib/expression.ts';
import type { ParamValues } from '../../../lib/params.ts';
import type { Layer } from '../../../network/network.ts';
import type { Lines, WriteLines } from '../entries.ts';
import { ordinaryThroughout, toPython } from './expression.ts';
import { assign, real } from './text.ts';

/** How a framework fills the weights of a layer or its biases; the arguments are Python expressions. */
export interface Draws {
  constant(value: string): Lines;
  /** An array of NumPy's, one number a unit; of biases. */
  values(array: string): Lines;
  uniform(low: string, high: string): Lines;
  /** `mean` is null where it is 0. */
  normal(mean: string | null, std: string): Lines;
  /** Cut at two standard deviations. `std` is that of the normal before the cut. */
  truncatedNormal(mean: string | null, std: string): Lines;
}

/** Fan-in, fan-out, the layer (from 1) and their number, as the scripts call them. */
const variables = { n: 'n', m: 'm', l: 'i', L: 'depth' };

/** An initializer's formula as a Python expression of this layer's `n`, `m`, `i` and `depth`. */
export function formulaExpression(id: string, params: ParamValues, layer: Layer): string {
  const numbers = Object.entries(params).flatMap(([key, value]) => (typeof value === 'number' ? [[key, value] as const] : []));
  const { expression } = initializers.get(id).formula(params, layer)!;
  const { index: k = 0, count: K = 0, place: j = 0, span: s = 0 } = layer.block ?? {};
  const inBlock = Object.fromEntries(Object.entries({ k, K, j, s }).map(([key, value]) => [key, String(value)]));
  const names = { ...variables, ...inBlock, ...Object.fromEntries(numbers.map(([key, value]) => [key, real(value)])) };
  const { root } = parseExpression(expression, Object.keys(names));
  const values = { n: layer.fanIn, m: layer.fanOut, l: layer.layer, L: layer.depth, k, K, j, s, ...Object.fromEntries(numbers) };
  if (ordinaryThroughout(root, values)) return toPython(root, names);
  return real(evaluate({ text: expression, root }, values, Math));
}

/** An initializer of independent weights by its formula, for a framework that has none of that name: first the limit or std, then the draw. */
export function explicitly(id: string, params: ParamValues, layer: Layer, draws: Draws): Lines {
  const problem = id === 'formula' ? formulaProblem(layer, params) : null;
  if (problem) {
    const why = problem === 'negative' ? 'a negative number' : 'no finite number';
    return [`# The formula gives ${why} here, for which the page sets the weights to 0.`, ...draws.constant('0.0')];
  }
  const value = formulaExpression(id, params, layer);
  switch (initializers.get(id).distribution(layer, params, Math)?.kind) {
    case 'uniform':
      return [...assign('limit', value), ...draws.uniform('-limit', 'limit')];
    case 'normal':
      return [...assign('std', value), ...draws.normal(null, 'std')];
    case 'truncatedNormal':
      return [
        '# Widened, since the cut at two standard deviations takes some of the variance.',
        ...assign('std', `${value} / 0.87962566103423978`),
        ...draws.truncatedNormal(null, 'std'),
      ];
    case 'constant':
      return draws.constant(value);
    default:
      throw new RangeError(`“${id}” has no independent weights of a formula's scale.`);
  }
}

/** Beside the draw of the maximal update parametrization, the learning rate that belongs to it. */
export const withRate =
  (draw: WriteLines): WriteLines =>
  (params, layer) => [
    ...(layer.layer > 1 ? [`# Under Adam these weights learn at ${Number(params.base)}/n of the learning rate.`] : []),
    ...draw(params, layer),
  ];
