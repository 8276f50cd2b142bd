import { registry } from '../lib/registry.ts';
import type { Treatment } from './treatment.ts';
import { activation } from './treatments/activation.ts';
import { biases } from './treatments/biases.ts';
import { branch } from './treatments/branch.ts';
import { centre } from './treatments/centre.ts';
import { dropout } from './treatments/dropout.ts';
import { gain } from './treatments/gain.ts';
import { inputs } from './treatments/inputs.ts';
import { lsuv } from './treatments/lsuv.ts';
import { norm, otherNorm } from './treatments/norm.ts';
import { output } from './treatments/output.ts';
import { prior } from './treatments/prior.ts';
import { readout } from './treatments/readout.ts';
import { skip } from './treatments/skip.ts';
import { targets } from './treatments/targets.ts';

/** In the order in which they are carried out together: an activation before the gain that it needs. */
export const treatments = registry<Treatment>([
  inputs,
  targets,
  output,
  prior,
  activation,
  biases,
  centre,
  dropout,
  norm,
  otherNorm,
  skip,
  branch,
  gain,
  lsuv,
  readout,
]);
