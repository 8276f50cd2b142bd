import { registry } from '../lib/registry.ts';
import { elu } from './elu.ts';
import { gelu } from './gelu.ts';
import { geluTanh } from './geluTanh.ts';
import { hardSigmoid } from './hardSigmoid.ts';
import { hardTanh } from './hardTanh.ts';
import { leakyRelu } from './leakyRelu.ts';
import { linear } from './linear.ts';
import { mish } from './mish.ts';
import { relu } from './relu.ts';
import { relu6 } from './relu6.ts';
import { selu } from './selu.ts';
import { sigmoid } from './sigmoid.ts';
import { silu } from './silu.ts';
import { sine } from './sine.ts';
import { softplus } from './softplus.ts';
import { softsign } from './softsign.ts';
import { tanh } from './tanh.ts';

/** In the order of the menu: rectifiers, smooth rectifiers, sigmoids, the rest. */
export const activations = registry([
  relu,
  leakyRelu,
  elu,
  selu,
  relu6,
  gelu,
  geluTanh,
  silu,
  mish,
  softplus,
  tanh,
  sigmoid,
  softsign,
  hardTanh,
  hardSigmoid,
  sine,
  linear,
]);
