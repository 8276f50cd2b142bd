import { registry } from '../lib/registry.ts';
import type { Verdict } from './verdict.ts';
import { alike } from './verdicts/alike.ts';
import { explodes, gradientExplodes, gradientGrows, grows } from './verdicts/exploding.ts';
import { flatWeightGradient, noGradient } from './verdicts/gradients.ts';
import { holds } from './verdicts/holds.ts';
import { inputsLarge, inputsSmall } from './verdicts/inputs.ts';
import { largeLogits } from './verdicts/largeLogits.ts';
import { noInput } from './verdicts/noInput.ts';
import { batchNormGradient, batchOfOne, hiddenScale } from './verdicts/norms.ts';
import { oneClass, outOfReach, reluOutput } from './verdicts/outputs.ts';
import { overflow } from './verdicts/overflow.ts';
import { blocked, silent } from './verdicts/silent.ts';
import { postNormForgets, streamAdds, streamDoubles, streamDrifts } from './verdicts/streams.ts';
import { symmetric } from './verdicts/symmetric.ts';
import { targetsLarge } from './verdicts/targets.ts';
import { unevenClasses } from './verdicts/unevenClasses.ts';
import { deadUnits, saturated } from './verdicts/units.ts';
import { gradientShrinks, gradientVanishes, shrinks, vanishes } from './verdicts/vanishing.ts';
import { weightsMean } from './verdicts/weightsMean.ts';

/** The catalogue, the graver of a subject before the milder. */
export const verdicts = registry<Verdict>([
  overflow,
  noInput,
  symmetric,
  batchOfOne,
  silent,
  blocked,
  inputsLarge,
  inputsSmall,
  weightsMean,
  streamDrifts,
  streamDoubles,
  streamAdds,
  vanishes,
  explodes,
  shrinks,
  grows,
  alike,
  holds,
  noGradient,
  batchNormGradient,
  gradientExplodes,
  flatWeightGradient,
  gradientVanishes,
  deadUnits,
  saturated,
  gradientShrinks,
  gradientGrows,
  postNormForgets,
  hiddenScale,
  largeLogits,
  unevenClasses,
  oneClass,
  outOfReach,
  reluOutput,
  targetsLarge,
]);
