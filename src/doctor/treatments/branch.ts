import { edit } from '../../config/edit.ts';
import type { Treatment } from '../treatment.ts';

/** Smaller branches: each block then adds little to the stream. Hanin & Rolnick 2018; De & Smith 2020. */
export const branch: Treatment = {
  id: 'branch',
  size: 2,
  options(config) {
    const { block } = config;
    if (block.id === 'plain') return [];
    // Branches of 1/L learn more slowly: over 9 to 33 layers of digits they trained clearly worse than those of 1/√L.
    const scale = block.params.branchScale === '1/sqrt(L)' ? '1/L' : '1/sqrt(L)';
    return [
      {
        id: 'branch',
        form: 'scaled',
        detail: { scale },
        config: edit(config, { block: { ...block, params: { ...block.params, branchScale: scale } } }),
      },
    ];
  },
};
