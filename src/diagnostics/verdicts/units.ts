import { formatCount } from '../../charts/formatCount.ts';
import type { Facts } from '../facts.ts';
import { grade } from '../health.ts';
import type { Verdict } from '../verdict.ts';

/** In fewer samples a healthy unit is often 0 in all of them, and more often in a preview's than in all. */
const ENOUGH_SAMPLES = 16;
export const tellsDeadUnits = (batchSize: number, preview: boolean): boolean => !preview && batchSize >= ENOUGH_SAMPLES;

/** Units that are 0 on the whole batch learn nothing from it. */
export const deadUnits: Verdict = {
  id: 'deadUnits',
  about: 'dead',
  judge({ summaries, layers, config, preview }) {
    if (!tellsDeadUnits(config.batchSize, preview)) return null;
    const count = summaries.reduce((sum, layer) => sum + (layer.activations?.deadUnitCount ?? 0), 0);
    const units = layers.reduce((sum, layer) => sum + (layer.isOutput ? 0 : layer.fanOut), 0);
    const severity = grade('dead', count / units);
    return severity === 'good' ? null : { severity, detail: { count: formatCount(count), units: formatCount(units) } };
  },
};

const NEARLY_ALL = 0.97;

/**
 * On its flat part a unit passes next to no gradient. Bad where most units of several layers, or nearly all of one, lie there: a single layer of tanh with four
 * fifths of it trains as well as its cure.
 */
export const saturated: Verdict = {
  id: 'saturated',
  about: 'saturation',
  judge({ summaries }: Facts) {
    const hidden = summaries.slice(0, -1);
    const shares = hidden.map(({ activations }) => (activations?.saturatedCount ?? 0) / (activations?.count ?? 1));
    const share = Math.max(0, ...shares);
    const average = shares.reduce((sum, own) => sum + own, 0) / shares.length;
    if (grade('saturated', share) === 'good') return null;
    const isMost = hidden.length > 1 && grade('saturated', average) === 'bad';
    const severity = isMost || share > NEARLY_ALL ? 'bad' : 'watch';
    return { severity, detail: { percent: String(Math.round(100 * share)), layer: String(shares.indexOf(share) + 1) } };
  },
};
