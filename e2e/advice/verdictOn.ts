import type { Config } from '../../src/config/config.ts';
import { edit } from '../../src/config/edit.ts';
import { factsOfRun } from '../../src/diagnostics/facts.ts';
import { severityOf } from '../../src/diagnostics/judge.ts';
import type { Severity } from '../../src/diagnostics/verdict.ts';
import { advise } from '../../src/doctor/advise.ts';
import { configOf, runConfig } from '../../src/engine/testing.ts';
import { trained } from './trained.ts';

/** A loss this much above another is clearly worse. */
const isWorse = (loss: number, than: number) => loss > 1.15 * than + 0.05;
/** Below this share of the loss of knowing nothing a network trains. */
const TRAINS = 0.9;

/** The final losses of a network, one for each of the usual optimizers. */
export type Losses = readonly number[];

/** What the doctor says of a network, beside what training shows. */
export interface Verdict {
  readonly severity: Severity;
  /** The first remedy; empty where there is none. */
  readonly remedy: string;
  readonly losses: Losses;
  /** Of what the first remedy makes of the network. */
  readonly remedied: Losses | null;
  /** Of the same layers with ReLU and He, on inputs as they come. */
  readonly usual: Losses;
  readonly faults: readonly Fault[];
}

/**
 * - `falseAlarm`: called bad, though it trains at the best of the usual optimizers, and the cure is clearly better at none of them;
 * - `missed`: not called bad, though it trains at none of them, and the usual network does;
 * - `deadEnd`: called bad, and nothing is offered;
 * - `worseRemedy`: what is offered trains clearly worse than what it replaces, each at its best.
 */
export type Fault = 'falseAlarm' | 'missed' | 'deadEnd' | 'worseRemedy';

export async function verdictOn(config: Config): Promise<Verdict> {
  const facts = factsOfRun(config, runConfig(config));
  const advice = await advise(facts, async tried => runConfig(tried));
  const severity = severityOf(advice);
  const remedy = advice.find(({ remedies }) => remedies.length > 0)?.remedies[0];
  const losses = trained(config);
  const remedied = remedy ? trained(remedy.config) : null;
  const usual = usualLosses(config);
  const trains = (own: Losses) => Math.min(...own) < TRAINS * facts.chance!;
  const cure = remedied ?? usual;
  const faults: Fault[] = [];
  if (severity === 'bad' && trains(losses) && !losses.some((loss, i) => isWorse(loss, cure[i]!))) faults.push('falseAlarm');
  if (severity !== 'bad' && !trains(losses) && trains(usual)) faults.push('missed');
  if (severity === 'bad' && !remedy) faults.push('deadEnd');
  if (remedied && isWorse(Math.min(...remedied), Math.min(...losses, facts.chance!))) faults.push('worseRemedy');
  return { severity, remedy: remedy?.id ?? '', losses, remedied, usual, faults };
}

const known = new Map<string, Losses>();

function usualLosses({ widths, data, batchSize, seed }: Config): Losses {
  const usual = edit(configOf('init=heNormal'), { widths, data, batchSize, seed });
  const key = JSON.stringify(usual);
  const losses = known.get(key) ?? trained(usual);
  known.set(key, losses);
  return losses;
}
