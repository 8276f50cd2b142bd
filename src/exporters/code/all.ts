import { registry } from '../../lib/registry.ts';
import type { Framework } from './framework.ts';
import { jax } from './jax/jax.ts';
import { keras } from './keras/keras.ts';
import { numpy } from './numpy/numpy.ts';
import { pytorch } from './pytorch/pytorch.ts';

export const frameworks = registry<Framework>([pytorch, keras, jax, numpy]);
