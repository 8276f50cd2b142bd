import type { TransformedDataset } from './dataset.ts';

/**
 * Student's t: N(0, 1) over the rms of `degrees` other ones. Symmetric with heavy tails: the variance is degrees/(degrees − 2), infinite up to 2 degrees;
 * with 1 it is Cauchy's. Student 1908.
 */
export const studentT: TransformedDataset = {
  kind: 'transformed',
  id: 'studentT',
  params: [{ kind: 'number', id: 'degrees', whole: true, default: 3, min: 1, max: 30 }],
  normals: ({ degrees }) => 1 + Number(degrees),
  value: ([z, ...others]) => z! / Math.sqrt(others.reduce((sum, other) => sum + other * other, 0) / others.length),
  moments({ degrees }) {
    const nu = Number(degrees);
    return { mean: 0, meanSquare: nu > 2 ? nu / (nu - 2) : Number.POSITIVE_INFINITY };
  },
};
