import { verdicts } from './all.ts';
import type { Facts } from './facts.ts';
import { gravest, gravity } from './severity.ts';
import type { Judgement, Severity } from './verdict.ts';

/** After these nothing else is worth saying. */
const final = new Set(['overflow', 'noInput', 'symmetric', 'batchOfOne', 'silent', 'blocked']);

/** All that is to be said of a network, gravest first: of each subject, the first verdict that applies. */
export function judge(facts: Facts): Judgement[] {
  const judgements = new Map<string, Judgement>();
  for (const { id, about, judge: find } of verdicts.all) {
    const found = judgements.has(about) ? null : find(facts);
    if (!found) continue;
    const judgement = { id, about, ...found };
    if (final.has(id)) return [judgement];
    judgements.set(about, judgement);
  }
  return [...judgements.values()].sort((x, y) => gravity(y.severity) - gravity(x.severity));
}

export const severityOf = (judgements: readonly Judgement[]): Severity => gravest(judgements.map(({ severity }) => severity));
