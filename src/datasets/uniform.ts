import type { SyntheticDataset } from './dataset.ts';

const LIMIT = Math.sqrt(3);

/** Independent inputs uniform between two bounds, by default ±√3: mean 0, variance 1. Bounds in the wrong order are exchanged. */
export const uniform: SyntheticDataset = {
  kind: 'synthetic',
  id: 'uniform',
  params: [
    { kind: 'number', id: 'low', default: -LIMIT, min: -1000, max: 1000, alone: 'symmetric' },
    { kind: 'number', id: 'high', default: LIMIT, min: -1000, max: 1000 },
  ],
  distribution: { kind: 'uniform', low: -LIMIT, high: LIMIT },
  distributionOf(params) {
    const [low, high] = [Number(params.low ?? -LIMIT), Number(params.high ?? LIMIT)];
    return { kind: 'uniform', low: Math.min(low, high), high: Math.max(low, high) };
  },
};
