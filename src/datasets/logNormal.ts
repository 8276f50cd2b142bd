import type { TransformedDataset } from './dataset.ts';

/** exp(sigma·N(0, 1)): never negative, with a heavy tail, as incomes are. Mean exp(sigma²/2), mean square exp(2 sigma²). */
export const logNormal: TransformedDataset = {
  kind: 'transformed',
  id: 'logNormal',
  params: [{ kind: 'number', id: 'sigma', default: 1, min: 0.01, max: 5 }],
  normals: () => 1,
  value: ([z], { sigma }, math) => math.exp(Number(sigma) * z!),
  moments({ sigma }) {
    const variance = Number(sigma) ** 2;
    return { mean: Math.exp(variance / 2), meanSquare: Math.exp(2 * variance) };
  },
};
