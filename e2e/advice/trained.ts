import type { Config } from '../../src/config/config.ts';
import { parseSpec } from '../../src/config/spec.ts';
import { trainConfig } from '../../src/engine/testing.ts';
import type { Spec } from '../../src/lib/params.ts';
import { optimizers } from '../../src/optimizers/all.ts';

/** The usual optimizers and rates, at each of which every network is trained. */
export const USUAL: readonly Spec[] = ['sgd(0.1)', 'sgd(0.01)', 'adam(0.001)'].map(written => parseSpec(written, optimizers));
const STEPS = 150;
/** Losses that are averaged at the end. */
const LAST = 10;

/** What training makes of a network, at each of the usual optimizers: its mean loss over the last steps, Infinity for one that is not a number. */
export const trained = (config: Config): readonly number[] => USUAL.map(optimizer => lossAfter(config, optimizer));

function lossAfter(config: Config, optimizer: Spec): number {
  const last = trainConfig({ config, optimizer, steps: STEPS }).losses.slice(-LAST);
  const mean = last.reduce((sum, loss) => sum + loss, 0) / last.length;
  return Number.isFinite(mean) ? mean : Number.POSITIVE_INFINITY;
}
