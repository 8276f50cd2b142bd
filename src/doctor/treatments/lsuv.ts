import { initializerSpec, setHidden } from '../hidden.ts';
import type { Treatment } from '../treatment.ts';

/** Weights fitted to the batch: where a gain keeps only one size of the signal, and from any other leads away from it. Mishkin & Matas 2016. */
export const lsuv: Treatment = {
  id: 'lsuv',
  size: 5,
  options: config =>
    config.initializer.id === 'mup'
      ? []
      : [{ id: 'lsuv', form: 'lsuv', detail: {}, config: setHidden(config, 'initializer', initializerSpec('lsuv')) }],
};
