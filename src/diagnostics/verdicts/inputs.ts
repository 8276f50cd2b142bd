import type { Facts } from '../facts.ts';
import { grade } from '../health.ts';
import type { Found, Verdict } from '../verdict.ts';

/** Inputs that are larger or smaller than first layers and learning rates are made for. LeCun et al. 1998, section 4.3. */
export const inputsLarge: Verdict = { id: 'inputsLarge', about: 'inputs', judge: facts => (facts.inputs.rms > 1 ? found(facts) : null) };
export const inputsSmall: Verdict = { id: 'inputsSmall', about: 'inputs', judge: facts => (facts.inputs.rms < 1 ? found(facts) : null) };

function found({ inputs }: Facts): Found | null {
  const severity = grade('inputs', inputs.rms);
  return severity === 'good' ? null : { severity, detail: { rms: inputs.rms } };
}
