import { stepOf } from '../../network/step.ts';
import { streamNorm } from '../../network/streamNorm.ts';
import { isHomogeneous } from '../../theory/gains.ts';
import { nonlinearity } from '../../theory/nonlinearity.ts';
import type { Facts } from '../facts.ts';
import { grade } from '../health.ts';
import { gradeOfGradient, rateOf } from '../rate.ts';
import type { Found, Verdict } from '../verdict.ts';

/** One sample is its own mean: a batch norm leaves β of it, whatever it is. */
export const batchOfOne: Verdict = {
  id: 'batchOfOne',
  about: 'signal',
  judge({ config, layers }) {
    const first = layers.find(layer => stepOf(layer, 'norm')?.over === 'batch');
    return first && config.batchSize === 1 ? { severity: 'bad', detail: { layer: String(first.layer) } } : null;
  },
};

/** Batch norms on the way from end to end: each passes back more than the signal's size asks for, √(π/(π − 1)) with ReLU. Yang et al. 2019. */
export const batchNormGradient: Verdict = {
  id: 'batchNormGradient',
  about: 'gradient',
  judge(facts) {
    const { layers, blocks, gradient } = facts;
    const hidden = layers.slice(0, -1);
    const isOnTheWay = blocks.length === 0 || streamNorm(layers)?.where === 'onStream';
    if (!isOnTheWay || !hidden.some(layer => stepOf(layer, 'norm')?.over === 'batch')) return null;
    const severity = gradeOfGradient(facts);
    return severity !== 'good' && gradient.ratio > 1 ? { severity, detail: rateOf(gradient) } : null;
  },
};

/** Variance of z, in ε of the norm, from which on the norm hides how large z is. */
const HIDDEN = 100;

/**
 * The scale of weights that a norm follows: the signal after it does not depend on it, but ∂L/∂W is in inverse proportion to it, and the share of the weights that a
 * step changes to its square. van Laarhoven 2017; Hoffer et al. 2018. Batch norms outgrow weights that are too small: larger steps make them larger.
 */
export const hiddenScale: Verdict = {
  id: 'hiddenScale',
  about: 'scale',
  judge(facts): Found | null {
    const scales = hiddenScales(facts).sort((x, y) => Math.abs(Math.log(y.scale)) - Math.abs(Math.log(x.scale)));
    const [worst] = scales;
    if (!worst) return null;
    const { scale, over, layer, norm } = worst;
    const found = grade('scale', scale);
    if (found === 'good') return null;
    const severity = scale < 1 && over === 'batch' ? 'watch' : found;
    const side = scale < 1 ? 'small' : 'large';
    return { severity, detail: { side, norm, layer: String(layer), variance: scale ** 2, gradient: 1 / scale, step: 1 / scale ** 2 } };
  },
};

/** √(n·Var(W)) of each column in which a norm takes the weights' scale away. */
function hiddenScales({ layers, summaries }: Facts) {
  return layers.flatMap(({ layer, fanIn, steps }, i) => {
    const norm = stepOf({ steps }, 'norm');
    const between = steps.slice(
      1,
      steps.findIndex(({ kind }) => kind === 'norm'),
    );
    const isHidden = between.every(step => step.kind === 'activation' && isHomogeneous(nonlinearity(step.activation)));
    const { weights, preactivations } = summaries[i]!;
    const scale = Math.sqrt(fanIn) * weights!.rms;
    if (!norm || !isHidden || !(scale > 0) || preactivations!.rms ** 2 < HIDDEN * norm.epsilon) return [];
    return [{ layer, norm: norm.norm, over: norm.over, scale }];
  });
}
