import type { Column } from './tables.ts';

/** What is done to a number: (number − shift) / unit. */
export interface Bounds {
  readonly shift: number;
  readonly unit: number;
}

/** Something without variance stays at its distance from the mean, or from the least, which is 0. */
const unitOf = (unit: number) => (unit > 0 ? unit : 1);

/** For one of the numbers of a column's rows, by its own mean and std, or its own least and largest. */
export function boundsOf({ means, stds, lows, highs }: Column, place: number, prepared: string): Bounds {
  if (prepared === 'standardized') return { shift: means[place]!, unit: unitOf(stds[place]!) };
  if (prepared === 'zeroToOne') return { shift: lows[place]!, unit: unitOf(highs[place]! - lows[place]!) };
  return { shift: 0, unit: 1 };
}

/** For all numbers of a column's rows, by those of all together. */
export function boundsTogether({ means, stds, lows, highs, width }: Column, prepared: string): Bounds {
  const low = lows.reduce((least, value) => Math.min(least, value));
  if (prepared === 'zeroToOne') return { shift: low, unit: unitOf(highs.reduce((most, value) => Math.max(most, value)) - low) };
  if (prepared === 'raw') return { shift: 0, unit: 1 };
  const mean = means.reduce((sum, value) => sum + value, 0) / width;
  const variance = means.reduce((sum, value, i) => sum + (value - mean) ** 2 + stds[i]! ** 2, 0) / width;
  return { shift: mean, unit: unitOf(Math.sqrt(variance)) };
}
