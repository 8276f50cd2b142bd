import { stepOf } from '../../network/step.ts';
import type { Facts } from '../facts.ts';
import { grade } from '../health.ts';
import type { Verdict } from '../verdict.ts';

/**
 * Weights with a mean μ beside their spread σ send one direction, the same for all units, |μ|·√n/σ times as strongly as any other (Benaych-Georges & Nadakuditi
 * 2012: an outlier beside the bulk of singular values), and layer by layer more. A layer norm takes it out, since it is the same in all units.
 */
export const weightsMean: Verdict = {
  id: 'weightsMean',
  about: 'mean',
  judge(facts) {
    const [worst, ...others] = outliersOf(facts).sort((x, y) => y.times - x.times);
    if (!worst) return null;
    const whole = others.reduce((product, { times }) => product * Math.max(1, times), worst.times) * shareOf(facts, [worst, ...others]);
    const severity = grade('outlier', whole);
    const scope = others.length > 0 ? 'layers' : 'layer';
    return severity === 'good' ? null : { severity, detail: { ...worst, whole, scope, harm: severity === 'bad' ? 'yes' : 'no' } };
  },
};

/** Inputs that are centred excite the direction about as much less. */
const CENTRED = 1 / 3;

/** How much of the first layer's inputs lies along the direction: the share of their mean. */
function shareOf({ inputs }: Facts, outliers: readonly { readonly layer: string }[]): number {
  return outliers.some(({ layer }) => layer === '1') ? Math.max(CENTRED, Math.abs(inputs.mean) / inputs.rms) : 1;
}

/** Of the hidden layers whose initializer has a mean, and whose units no layer norm centres. */
const outliersOf = ({ layers, question, summaries }: Facts) =>
  layers.flatMap(column => {
    const { layer, fanIn, isOutput } = column;
    const norm = stepOf(column, 'norm');
    const isCentred = norm?.over === 'units' && norm.isCentred;
    const { silence, weightMean } = question.layers[layer - 1]!;
    if (isOutput || isCentred || silence !== 'nonZeroMean') return [];
    const { mean, std } = summaries[layer - 1]!.weights!;
    return std > 0 ? [{ layer: String(layer), mean: weightMean, times: (Math.abs(mean) * Math.sqrt(fanIn)) / std }] : [];
  });
