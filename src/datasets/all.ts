import { registry } from '../lib/registry.ts';
import type { Dataset } from './dataset.ts';
import { digits } from './digits.ts';
import { gaussian } from './gaussian.ts';
import { mnist } from './mnist.ts';
import { uniform } from './uniform.ts';

export const datasets = registry<Dataset>([gaussian, uniform, digits, mnist]);
