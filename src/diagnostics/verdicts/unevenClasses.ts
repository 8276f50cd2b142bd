import { chanceLoss } from '../../network/classes.ts';
import { rmsOfAll } from '../../summary/summary.ts';
import { grade } from '../health.ts';
import type { Verdict } from '../verdict.ts';

/** Outputs at least this large have a reason of their own for a high loss. */
const LARGE = 1;

/** All outputs alike say that all classes are as frequent: the first steps go into learning that they are not. Lin et al. 2017, section 4.1. */
export const unevenClasses: Verdict = {
  id: 'unevenClasses',
  about: 'loss',
  judge({ config, loss, summaries }) {
    const known = config.imbalance === 1 ? null : chanceLoss(config);
    if (loss === null || known === null || rmsOfAll(summaries.at(-1)!.preactivations!) >= LARGE) return null;
    return grade('loss', loss / known) === 'good' ? null : { severity: 'watch', detail: { loss, chance: known } };
  },
};
