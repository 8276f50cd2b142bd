import { registry } from '../lib/registry.ts';
import { adam } from './adam.ts';
import { momentum } from './momentum.ts';
import type { Optimizer } from './optimizer.ts';
import { sgd } from './sgd.ts';

export const optimizers = registry<Optimizer>([sgd, momentum, adam]);
