import type { Config } from '../config/config.ts';
import { verdicts } from './all.ts';
import type { Facts } from './facts.ts';
import type { Judgement, Remedy, Verdict } from './verdict.ts';

/** After these nothing else is worth saying. */
const final = new Set(['overflow', 'noInput', 'symmetric', 'silent', 'blocked']);

/** What is to be said of a network: the first verdict on its signal, and one on what comes next, if anything is the matter. */
export function judge(facts: Facts): Judgement[] {
  const first = findFirst(facts, verdict => verdict.about === 'signal');
  if (!first) return [];
  if (final.has(first.id)) return [first];
  const second = findFirst(facts, verdict => verdict.about !== 'signal');
  return second ? [first, second] : [first];
}

function findFirst(facts: Facts, wanted: (verdict: Verdict) => boolean): Judgement | null {
  for (const verdict of verdicts.all) {
    const detail = wanted(verdict) ? verdict.judge(facts) : null;
    if (detail)
      return {
        id: verdict.id,
        about: verdict.about,
        detail,
        remedies: verdict.remedies(facts).filter(remedy => changes(facts.config, remedy)),
      };
  }
  return null;
}

/** Whether the network is not so already. */
function changes(config: Config, { change }: Remedy): boolean {
  const fields = Object.entries(change(config)) as [keyof Config, unknown][];
  return fields.some(([field, value]) => JSON.stringify(value) !== JSON.stringify(config[field]));
}
