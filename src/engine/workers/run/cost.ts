import type { Config } from '../../../config/config.ts';
import { totalWork } from '../../passes/pass.ts';

/** Milliseconds that a run takes on a machine of the measured speed. */
export interface CostModel {
  estimate(config: Config): number;
  /** The largest batch that takes at most this long; at least 1. */
  batchWithin(config: Config, milliseconds: number): number;
  /** Corrects the speed by a run that has just been timed. */
  learn(config: Config, milliseconds: number): void;
}

/** First guesses for one multiply-add and one value sampled, activated or summarized; only their ratio outlives the first run. */
const MILLISECONDS_PER_MULTIPLY_ADD = 1 / 2e7;
const MILLISECONDS_PER_VALUE = 1 / 3e5;
const LEARNING_RATE = 0.3;

export function createCostModel(): CostModel {
  let speed: number | null = null;
  const estimate = (config: Config) => guess(config) * (speed ?? 1);
  return {
    estimate,
    batchWithin(config, milliseconds) {
      const fixed = estimate({ ...config, batchSize: 0 });
      const perSample = estimate({ ...config, batchSize: 1 }) - fixed;
      return Math.max(1, Math.min(config.batchSize, Math.floor((milliseconds - fixed) / perSample)));
    },
    learn(config, milliseconds) {
      const ratio = milliseconds / guess(config);
      speed = speed === null ? ratio : speed + LEARNING_RATE * (ratio - speed);
    },
  };
}

function guess(config: Config): number {
  const { widths, batchSize } = config;
  const weights = widths.slice(1).reduce((sum, width, i) => sum + width * widths[i]!, 0);
  const units = widths.reduce((sum, width) => sum + width, 0);
  return totalWork(config) * MILLISECONDS_PER_MULTIPLY_ADD + (2 * weights + 3 * units * batchSize) * MILLISECONDS_PER_VALUE;
}
