import type { Config } from '../../../config/config.ts';
import { totalWork } from '../../passes/pass.ts';

/** Milliseconds that a run takes on a machine of the measured speed. */
export interface CostModel {
  estimate(config: Config): number;
  /** The largest batch that takes at most this long; at least 1. */
  batchWithin(config: Config, milliseconds: number): number;
  /** Corrects the speed by a run that has just been timed; a long run counts for more than a short one, most of which is not in the guess. */
  learn(config: Config, milliseconds: number): void;
}

/** First guesses for one multiply-add and one value sampled, activated or summarized; only their ratio outlives the first run. */
const MILLISECONDS_PER_MULTIPLY_ADD = 1 / 2e7;
const MILLISECONDS_PER_VALUE = 1 / 1.2e5;
/** What a run keeps of its weight when another has been timed. */
const MEMORY = 0.7;

export function createCostModel(): CostModel {
  let timed = { milliseconds: 0, guessed: 0 };
  const estimate = (config: Config) => guess(config) * (timed.guessed > 0 ? timed.milliseconds / timed.guessed : 1);
  return {
    estimate,
    batchWithin(config, milliseconds) {
      const fixed = estimate({ ...config, batchSize: 0 });
      const perSample = estimate({ ...config, batchSize: 1 }) - fixed;
      return Math.max(1, Math.min(config.batchSize, Math.floor((milliseconds - fixed) / perSample)));
    },
    learn(config, milliseconds) {
      timed = { milliseconds: MEMORY * timed.milliseconds + milliseconds, guessed: MEMORY * timed.guessed + guess(config) };
    },
  };
}

function guess(config: Config): number {
  const { widths, batchSize } = config;
  const weights = widths.slice(1).reduce((sum, width, i) => sum + width * widths[i]!, 0);
  const units = widths.reduce((sum, width) => sum + width, 0);
  return totalWork(config) * MILLISECONDS_PER_MULTIPLY_ADD + (2 * weights + 3 * units * batchSize) * MILLISECONDS_PER_VALUE;
}
