import type { TransformedDataset } from './dataset.ts';

/** |N(0, 1)|: never negative, as counts, prices or activations are. Mean √(2/π), mean square 1. */
export const halfNormal: TransformedDataset = {
  kind: 'transformed',
  id: 'halfNormal',
  params: [],
  normals: () => 1,
  value: ([z]) => Math.abs(z!),
  moments: () => ({ mean: Math.sqrt(2 / Math.PI), meanSquare: 1 }),
};
