import { registry } from '../lib/registry.ts';
import type { Arrangement } from './arrangement.ts';
import { plain } from './plain.ts';
import { postActivation } from './postActivation.ts';
import { postNorm } from './postNorm.ts';
import { preActivation } from './preActivation.ts';
import { preNorm } from './preNorm.ts';

export const arrangements = registry<Arrangement>([plain, postActivation, preActivation, preNorm, postNorm]);
