import type { Config } from '../../../config/config.ts';
import { drawCount } from '../../../config/tools.ts';

/** The network with as many seeds as there can be draws: draw 0 is the link's own; draw k has the seed `{seed}/{k}`, so that fewer draws are the first of more. */
export function drawConfigs(config: Config): readonly Config[] {
  return Array.from({ length: drawCount.max }, (_, k) => (k === 0 ? config : { ...config, seed: `${config.seed}/${k}` }));
}
