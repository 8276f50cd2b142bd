import { resolution } from '../../lib/singularValues.ts';

/** How many directions a matrix really has. */
export interface Rank {
  /** min(rows, columns): the most that the effective rank can be. */
  readonly full: number;
  /** exp(−Σ p·ln p), p = s/Σs. Roy & Vetterli 2007. NaN of a matrix of zeros. */
  readonly effective: number;
  /** s_max/s_min; no more than 1/`resolution`, beyond which float64 cannot tell. NaN of a matrix of zeros. */
  readonly condition: number;
  /** The smallest singular value is below what float64 resolves: `condition` is a lower bound. */
  readonly beyond: boolean;
}

/** From singular values, largest first. NaN where they are NaN. */
export function rankOf(values: Float64Array, rows: number, columns: number): Rank {
  const largest = values[0]!;
  const least = resolution(rows, columns);
  const sum = values.reduce((total, s) => total + s, 0);
  const entropy = values.reduce(
    (total, s) => (s > 0 ? total - (s / sum) * Math.log(s / sum) : total),
    Number.isFinite(largest) ? 0 : Number.NaN,
  );
  const smallest = values.at(-1)! / largest;
  return {
    full: values.length,
    effective: largest === 0 ? Number.NaN : Math.exp(entropy),
    condition: 1 / Math.max(smallest, least),
    beyond: smallest < least,
  };
}
