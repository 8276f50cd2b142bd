import { takesTargets } from '../../network/output.ts';
import { rmsOfAll } from '../../summary/summary.ts';
import type { Facts } from '../facts.ts';
import { grade } from '../health.ts';
import type { Verdict } from '../verdict.ts';

/** Where the error is this many times what the network says, it is the targets. */
const DOMINATES = 2;

/**
 * Targets far larger than 1: errors, gradients and the weights that are wanted are as large, and learning rates are made for those of about 1. LeCun et al. 1998,
 * section 4.5.
 */
export const targetsLarge: Verdict = {
  id: 'targetsLarge',
  about: 'targets',
  judge(facts) {
    const error = errorOf(facts);
    if (error === null || !(error > DOMINATES * rmsOfAll(facts.summaries.at(-1)!.activations!))) return null;
    const severity = error > 1 ? grade('targets', error) : 'good';
    return severity === 'good' ? null : { severity, detail: { rms: error } };
  },
};

/** The size of an error, from the loss; null where the loss does not tell, or is a cross-entropy. */
export function errorOf({ config, loss }: Pick<Facts, 'config' | 'loss'>): number | null {
  if (loss === null || !takesTargets(config)) return null;
  switch (config.loss.id) {
    case 'meanSquaredError':
      return Math.sqrt(loss);
    case 'meanAbsoluteError':
      return loss;
    case 'huber': {
      const delta = Number(config.loss.params.delta);
      return loss > delta ** 2 / 2 ? loss / delta + delta / 2 : Math.sqrt(2 * loss);
    }
    default:
      return null;
  }
}
