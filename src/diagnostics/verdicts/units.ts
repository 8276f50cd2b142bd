import { activations } from '../../activations/all.ts';
import type { Spec } from '../../lib/params.ts';
import { gaussianNodes } from '../../theory/gaussian.ts';
import { neededScale } from '../cause.ts';
import type { Facts } from '../facts.ts';
import { gainRemedy, hiddenActivation, isPushedDown, zeroBiases } from '../remedies.ts';
import type { Verdict } from '../verdict.ts';

const MANY_DEAD = 0.1;
const MANY_SATURATED = 0.2;
/** In fewer samples a healthy unit is often 0 in all of them, and more often in a preview's than in all. */
const ENOUGH_SAMPLES = 16;
export const tellsDeadUnits = (batchSize: number, preview: boolean): boolean => !preview && batchSize >= ENOUGH_SAMPLES;

/** Units that are 0 on the whole batch learn nothing from it. */
export const deadUnits: Verdict = {
  id: 'deadUnits',
  about: 'units',
  judge({ summaries, layers, question, preview }) {
    if (!tellsDeadUnits(question.batchSize, preview)) return null;
    const count = summaries.reduce((sum, layer) => sum + (layer.activations?.deadUnitCount ?? 0), 0);
    const units = layers.reduce((sum, layer) => sum + (layer.isOutput ? 0 : layer.fanOut), 0);
    return count > MANY_DEAD * units ? { count: String(count), units: String(units) } : null;
  },
  remedies: ({ question }) => (question.layers.slice(0, -1).every(isPushedDown) ? [zeroBiases()] : []),
};

/** On its flat part a unit passes next to no gradient. */
export const saturated: Verdict = {
  id: 'saturated',
  about: 'units',
  judge(facts) {
    const { share, index } = mostSaturated(facts);
    return share > MANY_SATURATED ? { percent: String(Math.round(100 * share)), layer: String(index + 1) } : null;
  },
  /** The gain that keeps the pre-activations at rms 1, where that is less than they have, and what comes in is no larger. */
  remedies(facts) {
    const { layers, question, summaries, inputs } = facts;
    const activation = hiddenActivation(facts);
    const { index, share } = mostSaturated(facts);
    const layer = question.layers[index]!;
    const comesIn = index === 0 ? inputs.rms : summaries[index - 1]!.activations!.rms;
    const isCommon = layers[index]!.activation!.id === activation.id;
    const isLess = layer.fanIn * layer.weightVariance > neededScale(layer) && comesIn < 1.5;
    return isCommon && isLess && saturatedShare(activation) < Math.max(MANY_SATURATED, share / 2) ? [gainRemedy(facts)] : [];
  },
};

function mostSaturated({ summaries }: Facts): { readonly share: number; readonly index: number } {
  const shares = summaries.map(({ activations }) => (activations?.saturatedCount ?? 0) / (activations?.count ?? 1));
  const share = Math.max(...shares);
  return { share, index: shares.indexOf(share) };
}

/** Of an activation's values for standard normal z. */
function saturatedShare({ id, params }: Spec): number {
  const { phi, saturation, kinks } = activations.get(id);
  if (!saturation) return 0;
  const { value } = phi(params);
  const { count, z, weight } = gaussianNodes(0, 1, kinks);
  let share = 0;
  for (let i = 0; i < count; i++) {
    const a = value(z[i]!);
    if (a <= saturation.low || a >= saturation.high) share += weight[i]!;
  }
  return share;
}
