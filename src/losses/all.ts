import { registry } from '../lib/registry.ts';
import type { Loss } from './loss.ts';
import { meanSquaredError } from './meanSquaredError.ts';
import { softmaxCrossEntropy } from './softmaxCrossEntropy.ts';
import { unitGradient } from './unitGradient.ts';

export const losses = registry<Loss>([softmaxCrossEntropy, meanSquaredError, unitGradient]);
