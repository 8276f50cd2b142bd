import { registry } from '../lib/registry.ts';
import type { Verdict } from './verdict.ts';
import { alike } from './verdicts/alike.ts';
import { explodes, gradientExplodes, gradientGrows, grows } from './verdicts/exploding.ts';
import { flatWeightGradient, noGradient } from './verdicts/gradients.ts';
import { holds } from './verdicts/holds.ts';
import { inputsLarge, inputsSmall } from './verdicts/inputs.ts';
import { largeLogits } from './verdicts/largeLogits.ts';
import { noInput } from './verdicts/noInput.ts';
import { oneClass, outOfReach, reluOutput } from './verdicts/outputs.ts';
import { overflow } from './verdicts/overflow.ts';
import { blocked, silent } from './verdicts/silent.ts';
import { symmetric } from './verdicts/symmetric.ts';
import { targetsLarge } from './verdicts/targets.ts';
import { unevenClasses } from './verdicts/unevenClasses.ts';
import { deadUnits, saturated } from './verdicts/units.ts';
import { gradientShrinks, gradientVanishes, shrinks, vanishes } from './verdicts/vanishing.ts';

/** The catalogue, the graver of a subject before the milder. */
export const verdicts = registry<Verdict>([
  overflow,
  noInput,
  symmetric,
  silent,
  blocked,
  inputsLarge,
  inputsSmall,
  vanishes,
  explodes,
  shrinks,
  grows,
  alike,
  holds,
  noGradient,
  gradientExplodes,
  flatWeightGradient,
  gradientVanishes,
  deadUnits,
  saturated,
  gradientShrinks,
  gradientGrows,
  largeLogits,
  unevenClasses,
  oneClass,
  outOfReach,
  reluOutput,
  targetsLarge,
]);
