import type { Config } from '../config/config.ts';
import { layersOf } from './network.ts';

/** A skip connection, from the layer (from 1) that forks the stream to the one that adds its branch. */
export interface Skip {
  readonly from: number;
  readonly to: number;
}

export const skipsOf = (config: Config): Skip[] =>
  config.block.id === 'plain'
    ? []
    : layersOf(config).flatMap(({ layer, steps }) =>
        steps.flatMap(step => (step.kind === 'join' && step.from !== null ? [{ from: step.from, to: layer }] : [])),
      );
