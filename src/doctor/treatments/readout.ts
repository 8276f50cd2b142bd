import { layerCount } from '../../config/config.ts';
import { setOwn } from '../../config/edit.ts';
import { initializerSpec } from '../hidden.ts';
import type { Treatment } from '../treatment.ts';

const STD = 0.01;

/** A small output layer: all classes begin alike, at the loss of knowing nothing. */
export const readout: Treatment = {
  id: 'readout',
  size: 1,
  options: (config, { summaries }) =>
    summaries.at(-1)!.weights!.rms <= STD
      ? []
      : [
          {
            ...{ id: 'readout', form: 'small', detail: { std: String(STD) } },
            config: setOwn(config, 'initializer', layerCount(config), initializerSpec('normal', { mean: 0, std: STD })),
          },
        ],
};
