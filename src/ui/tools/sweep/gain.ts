import { initializers } from '../../../initializers/all.ts';
import type { Formula, Initializer } from '../../../initializers/initializer.ts';
import { MAX_LENGTH } from '../../../lib/expression.ts';
import type { Spec } from '../../../lib/params.ts';

/** Parameters that set the scale of the weights, and with which power of it they go. */
const powers: Readonly<Record<string, number>> = { gain: 1, std: 1, mean: 1, low: 1, high: 1, value: 1, scale: 2 };

/**
 * The initializer whose weights are `gain` times those of `spec`: its own parameters scaled where they set the scale, else its formula times the gain,
 * as `formula` or `constant`. A truncated normal without such a parameter becomes a plain one of the same std.
 * null where a parameter would leave its bounds or the formula become too long; and where nothing sets the scale, since the weights are fitted to the
 * data or their norm is the method's own.
 */
export function withGain(spec: Spec, gain: number): Spec | null {
  const entry = initializers.get(spec.id);
  if (entry.params.some(param => param.id in powers)) return scaleParams(entry, spec, gain);
  const formula = formulaOfAll(entry, spec);
  return formula && scaleFormula(formula, spec, gain);
}

/** Its formula, as one for all layers where the first or the last has one of its own. */
function formulaOfAll(entry: Initializer, { params }: Spec): Formula | null {
  const [first, others, last] = [1, 2, 3].map(layer => entry.formula(params, { fanIn: 2, fanOut: 2, layer, depth: 3 }));
  if (!first || !others || !last) return null;
  const { symbol, expression } = others;
  if (first.expression !== expression) return { symbol, expression: `(l<2)*(${first.expression})+(l>1)*(${expression})` };
  if (last.expression !== expression) return { symbol, expression: `(l<L)*(${expression})+(l>L-1)*(${last.expression})` };
  return others;
}

function scaleParams(entry: Initializer, spec: Spec, gain: number): Spec | null {
  const params = { ...spec.params };
  for (const param of entry.params) {
    const power = powers[param.id];
    if (power === undefined || param.kind !== 'number') continue;
    const value = round(Number(params[param.id]) * gain ** power);
    if (value < param.min || value > param.max) return null;
    params[param.id] = value;
  }
  return { id: spec.id, params };
}

function scaleFormula({ symbol, expression }: Formula, { params }: Spec, gain: number): Spec | null {
  if (symbol === 'value') return { id: 'constant', params: { value: round(gain * Number(expression)) } };
  if (symbol !== 'limit' && symbol !== 'std') return null;
  const names = Object.keys(params).filter(id => typeof params[id] === 'number');
  const numbers = names.reduce((text, id) => text.replaceAll(new RegExp(`\\b${id}\\b`, 'g'), String(params[id])), expression);
  const scaled = `${gain}*(${numbers})`;
  if (scaled.length > MAX_LENGTH) return null;
  return { id: 'formula', params: { distribution: symbol === 'limit' ? 'uniform' : 'normal', expression: scaled } };
}

/** Six digits: a link should stay readable. */
const round = (x: number) => Number(x.toPrecision(6));
