import { adagradSteps } from './adagrad.ts';
import { adamSteps } from './adam.ts';
import { adamwSteps } from './adamw.ts';
import { lionSteps } from './lion.ts';
import { momentumSteps } from './momentum.ts';
import { muonSteps } from './muon.ts';
import { nesterovSteps } from './nesterov.ts';
import type { Steps } from './optimizer.ts';
import { rmspropSteps } from './rmsprop.ts';
import { sgdSteps } from './sgd.ts';

/** The steps of every optimizer, by its id: apart from `all.ts`, since the page needs none of them. */
export const stepsOf: Readonly<Record<string, Steps>> = {
  sgd: sgdSteps,
  momentum: momentumSteps,
  nesterov: nesterovSteps,
  adagrad: adagradSteps,
  rmsprop: rmspropSteps,
  adam: adamSteps,
  adamw: adamwSteps,
  lion: lionSteps,
  muon: muonSteps,
};
