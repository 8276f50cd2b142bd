import { registry } from '../lib/registry.ts';
import { batchNorm } from './batchNorm.ts';
import { layerNorm } from './layerNorm.ts';
import { none } from './none.ts';
import type { Norm } from './norm.ts';
import { rmsNorm } from './rmsNorm.ts';

export const norms = registry<Norm>([none, batchNorm, layerNorm, rmsNorm]);
