import type { Sample } from './protocol.ts';

/** A sample whose register peak, before and after, is within this share of the engine's best was taken on a machine at full speed. */
const FULL_SPEED = 0.93;

export interface Timing {
  /** Median of the samples kept, or of all where none could be. */
  readonly milliseconds: number;
  readonly kept: number;
  readonly taken: number;
}

export const bestPeak = (samples: readonly Sample[]): number => Math.max(...samples.flatMap(({ peaks }) => peaks));

export function timingOf(samples: readonly Sample[], best: number): Timing {
  const kept = samples.filter(({ peaks }) => Math.min(...peaks) >= FULL_SPEED * best);
  const used = kept.length > 0 ? kept : samples;
  const milliseconds = quantile(
    used.map(sample => sample.milliseconds),
    0.5,
  );
  return { milliseconds, kept: kept.length, taken: samples.length };
}

/** Between the two nearest ranks; NaN of nothing. */
export function quantile(values: readonly number[], level: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  const at = level * (sorted.length - 1);
  const below = sorted[Math.floor(at)] ?? NaN;
  return below + (at % 1) * ((sorted[Math.ceil(at)] ?? NaN) - below);
}
