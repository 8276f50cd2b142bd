import { scaleRemedy, zeroBiases } from '../remedies.ts';
import type { Verdict } from '../verdict.ts';

const MANY_DEAD = 0.1;
const MANY_SATURATED = 0.2;

/** Units that are 0 on the whole batch learn nothing from it. */
export const deadUnits: Verdict = {
  id: 'deadUnits',
  about: 'units',
  judge({ summaries, layers }) {
    const count = summaries.reduce((sum, layer) => sum + (layer.activations?.deadUnitCount ?? 0), 0);
    const units = layers.reduce((sum, layer) => sum + (layer.isOutput ? 0 : layer.fanOut), 0);
    return count > MANY_DEAD * units ? { count: String(count), units: String(units) } : null;
  },
  remedies: facts => (facts.summaries[0]!.biases!.mean < 0 ? [zeroBiases()] : []),
};

/** On its flat part a unit passes next to no gradient. */
export const saturated: Verdict = {
  id: 'saturated',
  about: 'units',
  judge({ summaries }) {
    const shares = summaries.map(({ activations }) => (activations?.saturatedCount ?? 0) / (activations?.count ?? 1));
    const most = Math.max(...shares);
    return most > MANY_SATURATED ? { percent: String(Math.round(100 * most)), layer: String(shares.indexOf(most) + 1) } : null;
  },
  remedies: facts => [scaleRemedy(facts)],
};
