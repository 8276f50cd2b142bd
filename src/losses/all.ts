import { registry } from '../lib/registry.ts';
import { binaryCrossEntropy } from './binaryCrossEntropy.ts';
import { huber } from './huber.ts';
import type { Loss } from './loss.ts';
import { meanAbsoluteError } from './meanAbsoluteError.ts';
import { meanSquaredError } from './meanSquaredError.ts';
import { softmaxCrossEntropy } from './softmaxCrossEntropy.ts';
import { unitGradient } from './unitGradient.ts';

/** In the order of the menu: of classes, of numbers, and the gradient alone. */
export const losses = registry<Loss>([softmaxCrossEntropy, binaryCrossEntropy, meanSquaredError, meanAbsoluteError, huber, unitGradient]);
