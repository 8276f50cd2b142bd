import { distributionDensity } from '../lib/distribution.ts';

/** The predicted density of a layer's pre-activations at a value: Gaussian. NaN where it has no variance, for then it has no density. */
export function preactivationDensity({ mean, variance }: { readonly mean: number; readonly variance: number }, value: number): number {
  if (variance === 0) return Number.NaN;
  return distributionDensity({ kind: 'normal', mean, std: Math.sqrt(variance) }, value);
}
