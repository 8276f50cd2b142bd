import type { SyntheticDataset } from './dataset.ts';

/** Independent inputs uniform on ±√3: mean 0, variance 1. */
export const uniform: SyntheticDataset = {
  kind: 'synthetic',
  id: 'uniform',
  params: [],
  distribution: { kind: 'uniform', low: -Math.sqrt(3), high: Math.sqrt(3) },
};
