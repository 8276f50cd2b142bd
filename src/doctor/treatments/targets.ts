import { edit } from '../../config/edit.ts';
import { errorOf } from '../../diagnostics/verdicts/targets.ts';
import type { Treatment } from '../treatment.ts';

/** Targets of rms about 1. LeCun et al. 1998, section 4.5. */
export const targets: Treatment = {
  id: 'targets',
  size: 1,
  options(config, patient) {
    const error = errorOf(patient);
    if (error === null || !(error > 1)) return [];
    const targetScale = Number((config.targetScale / error).toPrecision(1));
    return [{ id: 'targets', form: 'scaled', detail: { scale: String(targetScale) }, config: edit(config, { targetScale }) }];
  },
};
