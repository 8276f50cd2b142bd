import type { Config } from '../config/config.ts';
import { classesOf } from '../config/fields.ts';
import { datasets } from '../datasets/all.ts';
import { chosenOf } from '../datasets/tables.ts';
import type { Elementary } from '../lib/elementary.ts';
import { losses } from '../losses/all.ts';
import { isClassified } from './output.ts';

/** What the shares of the classes follow from. */
export type Classes = Pick<Config, 'data' | 'labels' | 'imbalance' | 'widths' | 'loss' | 'targets'>;

export const classesIn = ({ data, labels, imbalance, widths, loss, targets }: Config): Classes => ({
  ...{ data, labels, imbalance, loss, targets },
  widths: widths.slice(-1),
});

/**
 * How frequent each class is, 1 in all: of random labels geometric from the first to the last, so that the first is `imbalance` times as frequent
 * (Cui et al. 2019, long-tailed); of a data set's own labels, as it is shipped. A class that never comes has 0.
 */
export function classShares(config: Classes, math: Pick<Elementary, 'pow'>): number[] {
  const count = classesOf(config);
  const counts = config.labels === 'real' ? ownCounts(config) : null;
  const weights = Array.from({ length: count }, (_, k) => {
    if (counts) return counts[k] ?? 0;
    return math.pow(config.imbalance, -k / Math.max(1, count - 1));
  });
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  return weights.map(weight => weight / total);
}

/** How many samples of each class the data set has; of points on curves, one as many as the other. */
function ownCounts({ data }: Classes): readonly number[] | null {
  const dataset = datasets.get(data.id);
  if (dataset.kind !== 'file') return dataset.kind === 'real' ? dataset.counts : [1, 1];
  const found = chosenOf(data);
  return found && 'counts' in found ? found.counts : null;
}

/**
 * The loss of knowing nothing but how frequent the classes are: of a softmax the entropy of their shares, ln C where all are as frequent; of sigmoids the mean of
 * the binary ones. Null where it depends on the outputs' scale.
 */
export function chanceLoss(config: Config): number | null {
  const { against, expectedInitialLoss } = losses.get(config.loss.id);
  const blind = expectedInitialLoss(config.widths.at(-1)!);
  if (blind === null || !isClassified(config) || config.targetScale !== 1) return blind;
  const isEven = config.imbalance === 1 && (config.labels === 'random' || datasets.get(config.data.id).kind === 'real');
  if (against === 'labels' && isEven) return blind;
  const shares = classShares(config, Math);
  if (against === 'labels') return shares.reduce((sum, p) => sum + surprise(p), 0);
  const outputs = config.widths.at(-1) === 1 ? shares.slice(1) : shares;
  return outputs.reduce((sum, p) => sum + surprise(p) + surprise(1 - p), 0) / outputs.length;
}

/** −p ln p, 0 at 0. */
const surprise = (p: number) => (p > 0 ? -p * Math.log(p) : 0);

/** A share is taken for at least this, and at most 1 less it, so that its logarithm is finite. */
const LEAST = 1e-6;

/**
 * The biases that make the outputs the class shares (see `logPrior`): their logarithms for a softmax, the log odds for sigmoids; zeros where the loss has neither
 * or there are no classes.
 */
export function logPriors(classes: Classes, math: Pick<Elementary, 'pow' | 'log'>): number[] {
  const { outputActivation } = losses.get(classes.loss.id);
  const outputs = classes.widths.at(-1)!;
  if (outputActivation === 'chosen' || !isClassified(classes)) return Array(outputs).fill(0);
  const shares = classShares(classes, math).map(share => Math.min(1 - LEAST, Math.max(LEAST, share)));
  if (outputActivation === 'softmax') return shares.map(share => math.log(share));
  return (outputs === 1 ? shares.slice(1) : shares).map(share => math.log(share / (1 - share)));
}
