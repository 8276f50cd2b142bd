import { distributionMean, distributionVariance } from '../lib/distribution.ts';
import type { ParamValues } from '../lib/params.ts';
import type { Dataset, PointsDataset } from './dataset.ts';

/** Of an input, averaged over features: E[x], E[x²], and E[xx′] for two different samples. */
export interface InputMoments {
  readonly mean: number;
  readonly meanSquare: number;
  readonly product: number;
}

/** What theory knows of the inputs before they are scaled. */
export function inputMoments(dataset: Dataset, params: ParamValues): InputMoments {
  switch (dataset.kind) {
    case 'real': {
      const isStandardized = params.inputs === 'standardized';
      const meanSquare = isStandardized ? 1 : dataset.mean ** 2 + dataset.std ** 2;
      const correlation = dataset.correlation[isStandardized ? 'standardized' : 'raw'];
      return { mean: isStandardized ? 0 : dataset.mean, meanSquare, product: correlation * meanSquare };
    }
    case 'synthetic': {
      const distribution = dataset.distributionOf?.(params) ?? dataset.distribution;
      const mean = distributionMean(distribution);
      return { mean, meanSquare: distributionVariance(distribution) + mean * mean, product: mean * mean };
    }
    case 'transformed': {
      const { mean, meanSquare } = dataset.moments(params);
      return { mean, meanSquare, product: mean * mean };
    }
    case 'file':
      return { mean: 0, meanSquare: 1, product: 0 }; // of the normal numbers that stand in for it; its own are with its rows
    case 'points':
      return pointMoments(dataset, Number(params.noise ?? 0));
  }
}

/** Along a curve, so many points. */
const POINTS = 512;

/** By the midpoint rule along each curve. */
function pointMoments({ classes, width, point }: PointsDataset, noise: number): InputMoments {
  const sums = new Float64Array(width);
  let squares = 0;
  const labels = Math.max(1, classes);
  for (let i = 0; i < labels * POINTS; i++) {
    point(i % labels, (Math.floor(i / labels) + 0.5) / POINTS, Math).forEach((x, j) => {
      sums[j]! += x;
      squares += x * x;
    });
  }
  const means = sums.map(sum => sum / (labels * POINTS));
  const average = (values: Float64Array) => values.reduce((sum, value) => sum + value, 0) / width;
  return {
    mean: average(means),
    meanSquare: squares / (labels * POINTS * width) + noise ** 2,
    product: average(means.map(mean => mean * mean)),
  };
}
