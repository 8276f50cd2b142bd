import type { Config } from '../../../config/config.ts';

/** The most draws there can be. */
export const MOST = 200;

/** The network with `MOST` seeds: draw 0 is the link's own; draw k has the seed `{seed}/{k}`, so that fewer draws are the first of more. */
export function drawConfigs(config: Config): readonly Config[] {
  return Array.from({ length: MOST }, (_, k) => (k === 0 ? config : { ...config, seed: `${config.seed}/${k}` }));
}
