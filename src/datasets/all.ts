import { registry } from '../lib/registry.ts';
import type { Dataset } from './dataset.ts';
import { digits } from './digits.ts';
import { file } from './file.ts';
import { gaussian } from './gaussian.ts';
import { halfNormal } from './halfNormal.ts';
import { logNormal } from './logNormal.ts';
import { mnist } from './mnist.ts';
import { circles, line, moons, spirals, xor } from './points.ts';
import { studentT } from './studentT.ts';
import { uniform } from './uniform.ts';

/** In the order of the menu: of any width, images, and few inputs; a person's own file is opened, not chosen. */
export const datasets = registry<Dataset>(
  [gaussian, uniform, halfNormal, logNormal, studentT, digits, mnist, xor, moons, circles, spirals, line],
  [file],
);
