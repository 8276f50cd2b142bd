import type { Config } from '../config/config.ts';
import { edit } from '../config/edit.ts';
import { factsOfRun } from '../diagnostics/facts.ts';
import type { RunResult } from '../engine/passes/run.ts';
import { type Measured, measured } from './compare.ts';
import type { Plan, Remedy } from './remedy.ts';

/** Runs a network on its batch; null where it cannot. */
export type Measure = (config: Config) => Promise<RunResult | null>;

export async function trial(config: Config, measure: Measure): Promise<Measured | null> {
  const result = await measure(config);
  if (!result) return null;
  return measured(factsOfRun(config, result));
}

/** Each plan on a batch of `batchSize`; those that cannot run fall out. */
export async function tryAll(plans: readonly Plan[], { batchSize: whole }: Config, batchSize: number, measure: Measure): Promise<Remedy[]> {
  const tried = await Promise.all(
    plans.map(async plan => {
      const after = await trial({ ...plan.config, batchSize }, measure);
      return after && { ...plan, config: edit(plan.config, { batchSize: whole }), after };
    }),
  );
  return tried.filter(remedy => remedy !== null);
}
