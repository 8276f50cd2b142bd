import type { ParamValues } from '../lib/params.ts';
import type { ClosedForms } from './closedForm.ts';
import { rectifierForms } from './rectifierForms.ts';
import { sineForms } from './sineForms.ts';

/** By the activation's id; the others are integrated numerically. */
export const closedForms: Readonly<Record<string, (params: ParamValues) => ClosedForms>> = {
  linear: () => rectifierForms(1),
  relu: () => rectifierForms(0),
  leakyRelu: ({ alpha }) => rectifierForms(Number(alpha)),
  sine: ({ omega }) => sineForms(Number(omega)),
};
