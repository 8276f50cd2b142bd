import { registry } from '../lib/registry.ts';
import { type BiasInitializer, defaultBiases, logPrior } from './biases.ts';
import { constant } from './constant.ts';
import { deepNorm } from './deepNorm.ts';
import { file } from './file.ts';
import { fixup } from './fixup.ts';
import { formula } from './formula.ts';
import { glorotNormal } from './glorotNormal.ts';
import { glorotUniform } from './glorotUniform.ts';
import { gpt2 } from './gpt2.ts';
import { heNormal } from './heNormal.ts';
import { heUniform } from './heUniform.ts';
import { identity } from './identity.ts';
import type { Initializer } from './initializer.ts';
import { lecunNormal } from './lecunNormal.ts';
import { lecunUniform } from './lecunUniform.ts';
import { lsuv } from './lsuv.ts';
import { mup } from './mup.ts';
import { nguyenWidrow } from './nguyenWidrow.ts';
import { normal } from './normal.ts';
import { ones } from './ones.ts';
import { orthogonal } from './orthogonal.ts';
import { pytorchLinear } from './pytorchLinear.ts';
import { randomWalk } from './randomWalk.ts';
import { siren } from './siren.ts';
import { sparse } from './sparse.ts';
import { standardHeuristic } from './standardHeuristic.ts';
import { truncatedNormal } from './truncatedNormal.ts';
import { uniform } from './uniform.ts';
import { varianceScaling } from './varianceScaling.ts';
import { zeros } from './zeros.ts';

/** How menus group them: from the plain to the particular, as a course would tell it. */
export const initializerGroups = [
  { id: 'plain', entries: [zeros, ones, constant, uniform, normal, truncatedNormal] },
  {
    id: 'variance',
    entries: [
      standardHeuristic,
      pytorchLinear,
      lecunUniform,
      lecunNormal,
      glorotUniform,
      glorotNormal,
      heUniform,
      heNormal,
      varianceScaling,
    ],
  },
  { id: 'matrix', entries: [orthogonal, lsuv, identity, sparse] },
  { id: 'special', entries: [randomWalk, nguyenWidrow, siren, mup, fixup, gpt2, deepNorm] },
  { id: 'own', entries: [formula] },
] as const satisfies readonly { readonly id: string; readonly entries: readonly Initializer[] }[];

/** Group by group; a person's own file is opened, not chosen. */
export const initializers = registry<Initializer>(
  initializerGroups.flatMap<Initializer>(({ entries }) => entries),
  [file],
);

export const biasInitializers = registry<BiasInitializer>([defaultBiases, zeros, constant, uniform, normal, pytorchLinear, logPrior]);
