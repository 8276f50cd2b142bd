// Medians over seeds, for tests.
import { expect } from 'vitest';
import type { Config } from '../config/config.ts';
import type { RunResult } from '../engine/passes/run.ts';
import { configOf, runConfig } from '../engine/testing.ts';

/** Runs with seeds 1, 2 …; wide networks vary little from seed to seed, so five are enough for them. */
export function runs(config: Config, seeds = Math.max(...config.widths) > 100 ? 5 : 9): RunResult[] {
  return Array.from({ length: seeds }, (_, i) => runConfig({ ...config, seed: String(i + 1) }));
}

export const runsOf = (link: string, seeds?: number): RunResult[] => runs(configOf(link), seeds);

export function median(values: readonly number[]): number {
  return values.toSorted((x, y) => x - y)[values.length >> 1]!;
}

/** The median deviates from `value` by at most the share `tolerance` of it. */
export function expectMedian(of: string, values: readonly number[], value: number, tolerance: number): void {
  const found = median(values);
  const says = `${of}: ${found}, should be ${value} ± ${100 * tolerance} %`;
  expect(Math.abs(found - value), says).toBeLessThanOrEqual(tolerance * Math.abs(value));
}
