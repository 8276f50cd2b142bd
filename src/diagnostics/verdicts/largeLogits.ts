import { rmsOfAll } from '../../summary/summary.ts';
import { grade } from '../health.ts';
import type { Verdict } from '../verdict.ts';

/** A loss far above chance comes from outputs that are already decided, and wrong; unless they are small, and it from a batch of few labels. */
const LARGE = 1;

export const largeLogits: Verdict = {
  id: 'largeLogits',
  about: 'loss',
  judge({ loss, chance, summaries }) {
    if (loss === null || chance === null || rmsOfAll(summaries.at(-1)!.preactivations!) < LARGE) return null;
    const severity = grade('loss', loss / chance);
    return severity === 'good' ? null : { severity, detail: { loss, chance } };
  },
};
