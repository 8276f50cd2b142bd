import { registry } from '../lib/registry.ts';
import type { Activation } from './activation.ts';
import { linear } from './linear.ts';
import { relu } from './relu.ts';
import { sigmoid } from './sigmoid.ts';
import { tanh } from './tanh.ts';

/** What may make the output of a loss that does not bring its own. ReLU is there because people use it. */
export const outputActivations = registry<Activation>([linear, sigmoid, tanh, relu]);
