import { initializers } from '../../../initializers/all.ts';
import type { ParamValues } from '../../../lib/params.ts';
import { type Classes, classShares, logPriors } from '../../../network/classes.ts';
import type { Layer } from '../../../network/network.ts';
import { type Entries, entryOf, type Lines } from '../entries.ts';
import { type Draws, formulaExpression } from './explicit.ts';
import { sharesOf } from './shares.ts';
import { assign, bracketed, real } from './text.ts';

/** Numbers that several entries have, as Python writes them. */
export const meanOf = (params: ParamValues): string | null => (params.mean === 0 ? null : real(Number(params.mean)));
export const stdOf = (params: ParamValues): string => real(Number(params.std));
/** A uniform's bounds, in order. */
export const boundsOf = ({ low, high }: ParamValues): [string, string] => [
  real(Math.min(Number(low), Number(high))),
  real(Math.max(Number(low), Number(high))),
];

type Write = (draws: Draws, params: ParamValues, layer: Layer) => Lines;

const table: Entries<'biasInitializers', Write> = {
  default: (draws, _, layer) => ownBiases(draws, layer),
  zeros: draws => draws.constant('0.0'),
  constant: (draws, params) => draws.constant(real(Number(params.value))),
  uniform: (draws, params) => draws.uniform(...boundsOf(params)),
  normal: (draws, params) => draws.normal(meanOf(params), stdOf(params)),
  pytorchLinear: (draws, _, layer) => withinFormula('pytorchLinear', draws, layer),
  logPrior: (draws, _, { prior }) => (prior ? priorLines(draws, prior) : draws.constant('0.0')),
};

/** A layer's biases. */
export const biasLines = (layer: Layer, draws: Draws): Lines => entryOf(table, layer.bias)(draws, layer.bias.params, layer);

/** Whether a layer's biases are all 0. */
export const zeroBiases = ({ bias, initializer }: Layer): boolean =>
  bias.id === 'zeros' ||
  (bias.id === 'constant' && bias.params.value === 0) ||
  (bias.id === 'default' && !initializers.get(initializer.id).biases);

/** Initializers with biases of their own: they lie within ± the formula of the weights. */
const withOwn: readonly string[] = ['pytorchLinear', 'nguyenWidrow'];

function ownBiases(draws: Draws, layer: Layer): Lines {
  const { id } = layer.initializer;
  if (!initializers.get(id).biases) return draws.constant('0.0');
  if (!withOwn.includes(id)) throw new RangeError(`There is no code for the biases of “${id}”.`);
  return withinFormula(id, draws, layer);
}

const withinFormula = (id: string, draws: Draws, layer: Layer): Lines => [
  ...assign('bound', formulaExpression(id, {}, layer)),
  ...draws.uniform('-bound', 'bound'),
];

/** The logarithms of the class shares, or for sigmoids their log odds. */
function priorLines(draws: Draws, prior: Classes): Lines {
  const [outputs, loss] = [prior.widths.at(-1)!, prior.loss.id];
  if (logPriors(prior, Math).every(bias => bias === 0)) return draws.constant('0.0');
  const counts = classShares(prior, Math);
  const uneven =
    prior.labels === 'real'
      ? bracketed('shares = np.array([', counts.map(share => real(share)).join(', '), '])', 85)
      : sharesOf(prior, String(counts.length));
  const clipped = 'shares = np.clip(shares / shares.sum(), 1e-6, 1 - 1e-6)';
  const odds = loss === 'softmaxCrossEntropy' ? 'np.log(shares)' : 'np.log(shares / (1 - shares))';
  return [...uneven, clipped, ...draws.values(outputs === 1 ? `${odds}[1:]` : odds)];
}
