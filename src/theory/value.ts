/** Mean square of a unit, and mean product for two different samples. */
export interface SecondMoments {
  readonly meanSquare: number;
  readonly product: number;
}

/** What flows between two steps of a column, over units, samples and draws of the network. */
export interface Value extends SecondMoments {
  readonly mean: number;
  /** Whether a unit's values are Gaussian over draws, jointly for two samples. */
  readonly isGaussian: boolean;
  /** What the mean square of a small perturbation of the inputs has been multiplied by. */
  readonly gain: number;
}

export const varianceOf = ({ mean, meanSquare }: Value): number => Math.max(0, meanSquare - mean * mean);

/** Correlation of the values of two samples about their mean: 1 where there is no variance. */
export function correlationOf(value: Value): number {
  const variance = varianceOf(value);
  return variance === 0 ? 1 : Math.min(1, Math.max(-1, (value.product - value.mean ** 2) / variance));
}
