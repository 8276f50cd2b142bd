import type { Config } from '../../../config/config.ts';
import { branchScale, streamScale } from '../../../network/branchScale.ts';
import { type Layer, layersOf } from '../../../network/network.ts';
import { type Step, type StepKind, type StepOf, stepOf } from '../../../network/step.ts';
import type { Lines } from '../entries.ts';
import { perLayer } from './branches.ts';
import { bracketed, real } from './text.ts';

/*
 * Networks with norms, skips or dropout. Between its products a column goes from `x` to `x`, step by step; `stream` is what the last fork has taken, and
 * `gammas`, `betas` and `masks` hold those of layer i under i. What a framework says of a step is a table.
 */

/** Of each step that follows the product, lines that make of `x` what it leaves. */
export type Says = { readonly [K in Exclude<StepKind, 'dense' | 'loss'>]: (step: StepOf<K>, layer: Layer, before: Step) => Lines };

const saysOf = (says: Says, step: Step, layer: Layer, before: Step): Lines =>
  step.kind === 'dense' || step.kind === 'loss' ? [] : says[step.kind](step as never, layer, before);

/** What follows the product of hidden layer `i`, an `if` for each kind of column. */
export const columnLines = (hidden: readonly Layer[], says: Says): Lines =>
  perLayer(hidden, layer => layer.steps.flatMap((step, k) => saysOf(says, step, layer, layer.steps[k - 1]!)));

/** The same from the last step to the first: for a way back. */
export const reversedLines = (hidden: readonly Layer[], says: Says): Lines =>
  perLayer(hidden, layer =>
    layer.steps
      .map((step, k) => saysOf(says, step, layer, layer.steps[k - 1]!))
      .toReversed()
      .flat(),
  );

/** Steps that frameworks say alike. */
export const common: Pick<Says, 'join' | 'fork' | 'dropout'> = {
  fork: () => ['stream = x  # forked here'],
  join(step) {
    if (step.from === null) return [];
    const scale = branchScale(step, Math);
    const learned = step.isLearned ? '  # a training learns the factor, too' : '';
    const ofStream = streamScale(step, Math);
    const stream = ofStream === 1 ? 'stream' : `${real(ofStream)} * stream`;
    if (scale === 1 && !step.isLearned) return [`x = ${stream} + x`];
    return [`x = ${stream} + ${real(scale)} * x${learned}`];
  },
  dropout: () => ['x = x * masks[i]'],
};

/** How a framework makes an array of `m` equal numbers, and one of NumPy's. */
interface Arrays {
  readonly filled: (value: string) => string;
  readonly loaded: (array: string) => string;
}

const numbers = (layers: readonly Layer[]): string => layers.map(({ layer }) => layer).join(', ');
const withNorm = (config: Config) => layersOf(config).filter(layer => stepOf(layer, 'norm'));
const withMask = (config: Config) => layersOf(config).filter(layer => stepOf(layer, 'dropout'));

/** γ and β where they begin. */
export function normParameters(config: Config, { filled }: Arrays): Lines {
  const layers = withNorm(config);
  if (layers.length === 0) return [];
  const of = (name: string, value: (layer: Layer) => number): Lines => {
    const values = layers.map(value);
    const first = values[0]!;
    if (values.every(other => other === first)) {
      return [
        ...bracketed('normed = [', numbers(layers), ']'),
        `${name} = {i: ${filled(real(first)).replace(/\bm\b/, 'widths[i]')} for i in normed}`,
      ];
    }
    const pairs = layers.map(({ layer }, k) => `${layer}: ${real(values[k]!)}`).join(', ');
    return [
      ...bracketed('begin = {', pairs, '}'),
      `${name} = {i: ${filled('value').replace(/\bm\b/, 'widths[i]')} for i, value in begin.items()}`,
    ];
  };
  const gammas = of('gammas', layer => stepOf(layer, 'norm')!.gamma);
  const betas = of('betas', layer => stepOf(layer, 'norm')!.beta);
  return [...gammas, ...betas.filter(line => !gammas.includes(line))];
}

/** γ, β and the masks of the page's `run`. */
export function loadedStructure(config: Config, prefix: string, { loaded }: Arrays): Lines {
  const all = withNorm(config);
  const centred = all.filter(layer => stepOf(layer, 'norm')!.isCentred);
  const masked = withMask(config);
  const from = (name: string, layers: readonly Layer[]): Lines =>
    layers.length === 0
      ? []
      : bracketed(`for i in [`, numbers(layers), ']:').concat(`    ${name}[i] = ${loaded(`run[f"${prefix}/layer{i}/${name}"]`)}`);
  return [...from('gammas', all), ...from('betas', centred), ...(masked.length > 0 ? ['masks = {}'] : []), ...from('masks', masked)];
}

/** Masks of a framework's own: `mask` is the expression of one of `widths[i]` units. */
export function drawnMasks(config: Config, mask: (rate: string, kept: string) => string): Lines {
  const layers = withMask(config);
  if (layers.length === 0) return [];
  const rate = config.dropout;
  return [
    ...bracketed('masks = {i: None for i in [', numbers(layers), ']}'),
    'for i in masks:',
    `    masks[i] = ${mask(real(rate), real(1 - rate))}`,
  ];
}
