import { registry } from '../lib/registry.ts';
import { allZeros } from './allZeros.ts';
import { articleFaster } from './articleFaster.ts';
import { articleMeant } from './articleMeant.ts';
import { articlePrinted } from './articlePrinted.ts';
import { batchNormExplodes } from './batchNormExplodes.ts';
import { coordinateCheck } from './coordinateCheck.ts';
import { cs231n } from './cs231n.ts';
import { deadRelu } from './deadRelu.ts';
import { exploding } from './exploding.ts';
import { fixupDepth } from './fixupDepth.ts';
import { glorotBengio } from './glorotBengio.ts';
import { he30 } from './he30.ts';
import { makemoreGains } from './makemoreGains.ts';
import { muTransfer } from './muTransfer.ts';
import { normForgives } from './normForgives.ts';
import { orthogonalLinear } from './orthogonalLinear.ts';
import { preNormPostNorm } from './preNormPostNorm.ts';
import { realDigits } from './realDigits.ts';
import { residualDoubles } from './residualDoubles.ts';
import { saturationFilm } from './saturationFilm.ts';
import { seluDepth } from './seluDepth.ts';
import { sigmoidTen } from './sigmoidTen.ts';
import { twoMoons } from './twoMoons.ts';
import { zeroGamma } from './zeroGamma.ts';

/** The presets, in the order in which a course would take them. */
export const experiments = registry([
  he30,
  articlePrinted,
  articleMeant,
  articleFaster,
  glorotBengio,
  makemoreGains,
  cs231n,
  seluDepth,
  orthogonalLinear,
  realDigits,
  twoMoons,
  muTransfer,
  coordinateCheck,
  batchNormExplodes,
  residualDoubles,
  preNormPostNorm,
  zeroGamma,
  fixupDepth,
  normForgives,
  saturationFilm,
  deadRelu,
  exploding,
  sigmoidTen,
  allZeros,
]);
