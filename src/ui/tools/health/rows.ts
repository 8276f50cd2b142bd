import { formatCount, formatNumber } from '../../../charts/index.ts';
import { type MeasuredBlock, measuredBlocks } from '../../../diagnostics/blocks.ts';
import { gradientOf } from '../../../diagnostics/carrier.ts';
import { percent } from '../../../diagnostics/table/describeCell.ts';
import { tellsDeadUnits } from '../../../diagnostics/verdicts/units.ts';
import { type Layer, layersOf } from '../../../network/network.ts';
import { streamNorm } from '../../../network/streamNorm.ts';
import { nonFiniteCount, type Quantity } from '../../../summary/summary.ts';
import type { Guide } from './guide.ts';
import { isHidden, rms, type Subject, sumOver } from './subject.ts';

/** The learning rate of the update : weights row: plain SGD's usual one for such networks. */
export const LEARNING_RATE = 0.1;

/** One diagnostic, a number for each layer. */
export interface HealthRow {
  readonly id: string;
  /** Of layer 0, the input, or a weight layer. undefined where the layer has no such number; NaN where it is 0/0 or not finite. */
  value(subject: Subject, layer: number): number | undefined;
  format(value: number, subject: Subject, layer: number): string;
  guide(subject: Subject, layer: number): Guide | null;
  /** The most that the value can be, where that differs from layer to layer. */
  full?(subject: Subject, layer: number): number | undefined;
}

const always = (low: number, high: number) => () => ({ low, high });
const none = always(0, 0);
/** The rms of what carries the signal in a layer, or its gradient; undefined where a stream passes the layer by. */
const carried = (subject: Subject, layer: number, of: (layer: Layer) => Quantity | null): number | undefined => {
  const quantity = layer === 0 ? 'activations' : of(layersOf(subject.config)[layer - 1]!);
  return quantity ? rms(subject, layer, quantity) : undefined;
};
const signal = (subject: Subject, layer: number) => carried(subject, layer, ({ carrier }) => carrier);
const gradient = (subject: Subject, layer: number) => carried(subject, layer, own => (own.carrier ? gradientOf(own) : null));
/** The next layer before or after that one along the way of the signal. */
const neighbour = (subject: Subject, layer: number, step: 1 | -1): number => {
  let next = layer + step;
  while (isHidden(subject, next) && layersOf(subject.config)[next - 1]!.carrier === null) next += step;
  return next;
};
/** A stream that each branch reads through a norm may be of any size. */
const isFree = ({ config }: Subject) => streamNorm(layersOf(config))?.where === 'atBranches';

/** What every run shows. */
export const freeRows = [
  {
    id: 'forwardGain',
    value(s, l) {
      const here = isHidden(s, l) ? signal(s, l) : undefined;
      return here === undefined ? undefined : here / signal(s, neighbour(s, l, -1))!;
    },
    format: formatNumber,
    guide: (s, l) => (isHidden(s, l) && !isFree(s) ? { low: 0.8, high: 1.25 } : null),
  },
  {
    id: 'backwardGain',
    value(s, l) {
      const here = isHidden(s, l) ? gradient(s, l) : undefined;
      const next = neighbour(s, l, 1);
      return here === undefined ? undefined : here / (isHidden(s, next) ? gradient(s, next)! : rms(s, next, 'dPreactivations'));
    },
    format: formatNumber,
    // From the classes to the last hidden layer the fan-out changes the gradient's size in any network.
    guide: (s, l) => (isHidden(s, neighbour(s, l, 1)) && !isFree(s) ? { low: 0.8, high: 1.25 } : null),
  },
  {
    id: 'branchToStream',
    value(s, l) {
      const block = blockAt(s, l);
      return block && block.branch / block.stream;
    },
    format: formatNumber,
    guide: s => (streamNorm(layersOf(s.config)) ? null : { low: 0, high: mostOfBranch(blocksOf(s).length) }),
  },
  {
    id: 'saturation',
    value(s, l) {
      const a = s.layers[l - 1]?.activations;
      return isHidden(s, l) && a && a.saturatedCount !== null ? a.saturatedCount / a.count : undefined;
    },
    format: percent,
    guide: always(0, 0.1),
  },
  {
    id: 'zeros',
    value(s, l) {
      const a = s.layers[l - 1]?.activations;
      return isHidden(s, l) && a ? a.zeroCount / a.count : undefined;
    },
    format: percent,
    guide: (s, l) => (s.layers[l - 1]?.activations?.deadUnitCount === null ? { low: 0, high: 0.01 } : { low: 0, high: 0.65 }),
  },
  {
    id: 'deadUnits',
    value: (s, l) => (isHidden(s, l) ? (s.layers[l - 1]?.activations?.deadUnitCount ?? undefined) : undefined),
    format: formatCount,
    guide: ({ batchSize, preview }) => (tellsDeadUnits(batchSize, preview) ? { low: 0, high: 0 } : null),
  },
  {
    id: 'gradientToWeights',
    value: gradientToWeights,
    format: formatNumber,
    guide(s) {
      const middle = median(s.layers.map((_, i) => gradientToWeights(s, i + 1) ?? Number.NaN));
      return { low: middle / 10, high: middle * 10 };
    },
  },
  {
    id: 'updateToWeights',
    value(s, l) {
      const ratio = gradientToWeights(s, l);
      return ratio === undefined ? undefined : Math.log10(LEARNING_RATE * ratio);
    },
    format: value => (Number.isFinite(value) ? value.toFixed(1).replace('-', '−') : formatNumber(value)),
    guide: always(-4, -2),
  },
  {
    id: 'gammaGradient',
    value: (s, l) => s.layers[l - 1]?.dGammas?.rms,
    format: formatNumber,
    guide(s) {
      const middle = median(s.layers.flatMap(layer => layer.dGammas?.rms ?? []));
      return { low: middle / 10, high: middle * 10 };
    },
  },
  { id: 'underflow', value: (s, l) => sumOver(s, l, tensor => tensor.subnormalCount), format: formatCount, guide: none },
  { id: 'nonFinite', value: (s, l) => sumOver(s, l, nonFiniteCount), format: formatCount, guide: none },
] as const satisfies readonly HealthRow[];

/** What is found on demand. */
export const costlyRows = [
  {
    id: 'correlation',
    value: ({ health }, l) => (l === 0 ? health?.inputCorrelation : health?.layers[l - 1]?.correlation),
    format: value => formatNumber(Math.abs(value) < 5e-4 ? 0 : value),
    guide: always(-1, 0.99),
  },
  { id: 'symmetry', value: ({ health }, l) => health?.layers[l - 1]?.symmetry, format: formatNumber, guide: always(0, 0.999) },
  {
    id: 'rank',
    value: ({ health }, l) => health?.layers[l - 1]?.weights.effective,
    format: formatNumber,
    guide: ({ health }, l) => rankGuide(health?.layers[l - 1]?.weights.full),
    full: ({ health }, l) => health?.layers[l - 1]?.weights.full,
  },
  {
    id: 'condition',
    value: ({ health }, l) => health?.layers[l - 1]?.weights.condition,
    format: (value, { health }, l) => atLeast(value, health?.layers[l - 1]?.weights.beyond),
    guide: always(1, 1e6),
  },
  {
    id: 'productRank',
    value: ({ health }, l) => health?.layers[l - 1]?.product.effective,
    format: formatNumber,
    guide: ({ health }, l) => rankGuide(health?.layers[l - 1]?.product.full),
    full: ({ health }, l) => health?.layers[l - 1]?.product.full,
  },
  {
    id: 'productCondition',
    value: ({ health }, l) => health?.layers[l - 1]?.product.condition,
    format: (value, { health }, l) => atLeast(value, health?.layers[l - 1]?.product.beyond),
    guide: always(1, 1e6),
  },
] as const satisfies readonly HealthRow[];

export type HealthRowId = (typeof freeRows)[number]['id'] | (typeof costlyRows)[number]['id'];

const blocksOf = ({ config, layers }: Subject) => measuredBlocks(layersOf(config), layers);

/** The block that a layer ends; none where a training has changed the scale that was learned. */
function blockAt(subject: Subject, layer: number): MeasuredBlock | undefined {
  const { isTrained, config } = subject;
  if (isTrained && config.block.params.scaleTraining === 'learned') return;
  return blocksOf(subject).find(block => block.layer === layer);
}

/** With so many blocks branches this large beside the stream make three times of it: √(9^(1/L) − 1). */
const mostOfBranch = (count: number) => Math.sqrt(9 ** (1 / count) - 1);

/** std(∂L/∂W) / std(W); NaN where not all of them are finite, since the others tell nothing of the step. */
function gradientToWeights({ layers }: Subject, layer: number): number | undefined {
  const { weights, dWeights } = layers[layer - 1] ?? {};
  if (!weights || !dWeights) return;
  return nonFiniteCount(weights) + nonFiniteCount(dWeights) === 0 ? dWeights.std / weights.std : Number.NaN;
}

/** A condition number of which only a lower bound is known is told as such. */
const atLeast = (value: number, beyond: boolean | undefined) => (beyond ? `> ${formatNumber(value)}` : formatNumber(value));

function rankGuide(full: number | undefined): Guide | null {
  return full === undefined ? null : { low: full / 10, high: full };
}

/** Of the finite ones. */
function median(values: readonly number[]): number {
  const sorted = values.filter(Number.isFinite).toSorted((x, y) => x - y);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}
