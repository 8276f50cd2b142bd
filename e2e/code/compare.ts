import { datasets } from '../../src/datasets/all.ts';
import { initializers } from '../../src/initializers/all.ts';
import { distributionMean } from '../../src/lib/distribution.ts';
import { layersOf } from '../../src/network/network.ts';
import type { TensorSummary } from '../../src/summary/summary.ts';
import type { Measured } from './page.ts';
import type { Finished } from './python.ts';

/** Above this, two samples are not of one distribution. */
const FAR = 2.6;
/** Twice the rounding of a float32. */
const EPSILON = 2 ** -22;
/** Of so many normal weights some are farther from the mean than the cut of a truncated normal, in standard deviations. */
const MANY = 5000;
const CUT = 2.5;
/** Frameworks may flush what is smaller to 0. */
const TINY = 1e-36;

const quantities = ['weights', 'preactivations', 'activations', 'dPreactivations', 'dWeights'] as const;

export interface Difference {
  readonly relative: number;
  readonly where: string;
}

/** The largest difference between the page and what a script prints of the page's own run: of each rms, and of the loss. */
export function largestDifference({ config, result }: Measured, printed: string): Difference {
  const rows = rowsOf(printed);
  const lost = lostToRounding(result);
  const differences = layersOf(config).flatMap(({ name }, i) =>
    quantities.map((quantity, k) => {
      const { [quantity]: tensor, outputs } = result.layers[i]!;
      // Where norms, skips or dropout follow the activation, scripts print what leaves the column.
      const [ours, theirs] = [rmsOf(quantity === 'activations' && outputs ? outputs : tensor!), rows[i]?.[k]];
      const allowed = quantity.startsWith('d') ? lost[i]! : 0;
      return { where: `${name} ${quantity}`, ours, theirs, relative: Math.max(0, relativeDifference(ours, theirs) - allowed) };
    }),
  );
  if (result.loss !== null) {
    const [ours, theirs] = [result.loss, lossOf(printed)];
    // What is lost where outputs are large is no share of the loss.
    const scale = Math.max(Math.abs(ours), 1e-3 * result.layers.at(-1)!.preactivations!.rms);
    const relative = Number.isFinite(ours) ? Math.abs(ours - theirs) / scale : Number.isFinite(theirs) ? Number.POSITIVE_INFINITY : 0;
    differences.push({ where: 'loss', ours, theirs, relative });
  }
  const { relative, where, ours, theirs } = differences.reduce((largest, other) => (other.relative > largest.relative ? other : largest));
  return { relative, where: `${where}: ${ours} on the page, ${theirs} in the script` };
}

/** The largest relative difference between two prints of one script. */
export function printedDifference(one: string, other: string): number {
  const [x, y] = [rowsOf(one).flat(), rowsOf(other).flat()];
  return Math.max(...x.map((value, k) => relativeDifference(value, y[k])));
}

/** W, z, a, ∂L/∂z and ∂L/∂W of each layer; NaN for what is not finite. */
const rowsOf = (printed: string): number[][] =>
  printed
    .split('\n')
    .filter(line => /^\s*\d/.test(line))
    .map(line => line.trim().split(/\s+/).slice(1).map(readNumber));

const lossOf = (printed: string): number => readNumber(/^loss (\S+)/.exec(printed)?.[1] ?? '');

/**
 * The share of each layer's gradients that rounding may take: where ∂L/∂a is a sum of terms that cancel, as where units lead on alike, and
 * where φ′ is a small difference of numbers near 1, as 1 − tanh² is. What is lost in a layer is lost in those before it.
 */
function lostToRounding({ layers }: Measured['result']): number[] {
  const lost = layers.map(({ dActivations, dPreactivations }, i) => {
    const next = layers[i + 1];
    if (!dActivations || !next) return 0;
    const fanOut = next.biases!.count;
    const terms = Math.sqrt(fanOut) * next.weights!.rms * next.dPreactivations!.rms;
    return EPSILON * (share(terms, dActivations.rms) + share(dActivations.rms, dPreactivations!.rms));
  });
  return lost.map((_, i) => lost.slice(i).reduce((sum, part) => sum + part, 0));
}

/** All of nothing is 1. */
const share = (part: number, whole: number) => (part === 0 && whole === 0 ? 1 : part / whole);

const readNumber = (text: string) => (/^-?(inf|nan)$/.test(text) ? Number.NaN : Number(text || undefined));

/** NaN where a value is not finite: the page then summarizes the others, a script prints inf or nan. */
const rmsOf = ({ rms, nanCount, infinityCount }: TensorSummary) => (nanCount + infinityCount > 0 ? Number.NaN : rms);

function relativeDifference(ours: number, theirs: number | undefined): number {
  if (theirs === undefined) return Number.POSITIVE_INFINITY;
  if (Number.isNaN(ours) && Number.isNaN(theirs)) return 0;
  const difference = Math.abs(ours - theirs);
  if (difference < TINY) return 0;
  return Number.isNaN(difference) ? Number.POSITIVE_INFINITY : difference / Math.max(Math.abs(ours), Math.abs(theirs));
}

/** What is wrong with weights, biases and inputs that a script has drawn of its own. */
export function wrongDraws({ config }: Measured, { layers, inputs }: Finished): string[] {
  const found = layersOf(config).flatMap(({ name, fanIn, fanOut, initializer: { id } }, i) => {
    const { shapes, weights, biases, structure } = layers[i]!;
    const [drawn, page] = structure;
    const wrong: Readonly<Record<string, boolean>> = {
      [`shapes ${JSON.stringify(shapes)}`]: String(shapes) !== String([[fanIn, fanOut], [fanOut]]),
      [`weights of another distribution (${weights})`]: weights > FAR && id !== 'lsuv',
      [`biases of another distribution (${biases})`]: biases > FAR,
      [`weights up to ${drawn.reach} standard deviations, not ${page.reach}`]:
        fanIn * fanOut > MANY && drawn.reach < CUT !== page.reach < CUT,
      [`signs of a QR decomposition (${drawn.diagonal})`]: id === 'orthogonal' && fanIn * fanOut > MANY && Math.abs(drawn.diagonal) > 4,
      [`not orthogonal by ${drawn.orthogonality}`]: page.orthogonality < 1e-4 && drawn.orthogonality > 1e-4,
      [`${drawn.zeros} zeros a row, not ${page.zeros}`]: id === 'sparse' && String(drawn.zeros) !== String(page.zeros),
      [`norms ${drawn.norms}`]: id === 'nguyenWidrow' && drawn.norms[1] - drawn.norms[0] > 1e-4 * drawn.norms[1],
    };
    return Object.keys(wrong).flatMap(what => (wrong[what] ? [`${name} ${id}: ${what}`] : []));
  });
  const { kind } = datasets.get(config.data.id);
  // The pixels of an image are not independent, frameworks may flush what is below float32's normal numbers to 0, and without a person's file normal inputs stand in.
  const far = kind === 'real' ? 30 : FAR;
  const isNoMatter = config.scale < TINY || kind === 'file';
  return inputs < far || isNoMatter ? found : [...found, `inputs of another distribution (${inputs})`];
}

/**
 * Weights whose rms is not the theory's, by eight standard errors; for weights that the batch has scaled, pre-activations of a variance below 1,
 * where the page's are of 1.
 */
export function wrongScales({ config, result }: Measured, printed: string): string[] {
  return layersOf(config).flatMap((layer, i) => {
    const { id, params } = layer.initializer;
    const initializer = initializers.get(id);
    const [W, z] = rowsOf(printed)[i]!;
    if (initializer.unitVariance) {
      const low = Math.sqrt(1 - initializer.unitVariance(params)) - 1e-4;
      return z! > low || result.layers[i]!.preactivations!.rms < low ? [] : [`${layer.name} ${id}: rms of z ${z}`];
    }
    const distribution = initializer.distribution(layer, params, Math);
    const mean = distribution ? distributionMean(distribution) : 0;
    const theory = Math.sqrt(initializer.variance(layer, params, Math) + mean * mean);
    const kept = id === 'sparse' ? Math.max(1 - Number(params.sparsity), 0.001) : 1;
    const slack = theory * (8 * Math.sqrt(1 / (2 * layer.fanIn * layer.fanOut * kept)) + 1e-5);
    return Math.abs(W! - theory) <= slack ? [] : [`${layer.name} ${id}: rms of W ${W}, in theory ${theory}`];
  });
}
