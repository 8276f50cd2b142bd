import type { SyntheticDataset } from './dataset.ts';

/** Independent standard normal inputs: mean 0, variance 1, as the theory assumes. */
export const gaussian: SyntheticDataset = {
  kind: 'synthetic',
  id: 'gaussian',
  params: [],
  distribution: { kind: 'normal', mean: 0, std: 1 },
};
