import type { Facts } from '../diagnostics/facts.ts';
import { judge } from '../diagnostics/judge.ts';
import { gravity } from '../diagnostics/severity.ts';
import type { Judgement } from '../diagnostics/verdict.ts';

/** A measured network and what is found in it. */
export interface Measured {
  readonly facts: Facts;
  readonly judgements: readonly Judgement[];
}

export const measured = (facts: Facts): Measured => ({ facts, judgements: judge(facts) });

export const countOf = ({ judgements }: Measured, severity: Judgement['severity']): number =>
  judgements.filter(judgement => judgement.severity === severity).length;

/** Whether something is found after a treatment that was milder, or not there at all, before. */
export function doesHarm(before: Measured, after: Measured): boolean {
  return after.judgements.some(({ about, severity }) => {
    const was = before.judgements.find(judgement => judgement.about === about)?.severity ?? 'good';
    return gravity(severity) > gravity(was);
  });
}

/** Fewer bad findings; or as many of them and fewer that are worth a word. */
export function isBetter(before: Measured, after: Measured): boolean {
  const bad = countOf(after, 'bad') - countOf(before, 'bad');
  return bad < 0 || (bad === 0 && countOf(after, 'watch') < countOf(before, 'watch'));
}

/** Whether a finding is gone, or milder. */
export function cures({ id, about, severity }: Judgement, after: Measured): boolean {
  const left = after.judgements.find(judgement => judgement.about === about || judgement.id === id);
  return gravity(left?.severity ?? 'good') < gravity(severity);
}

/** How far a network is from health, in powers of e, for comparing those that are neither well. */
export function distance({ facts: { inputs, signal, gradient, loss, chance } }: Measured): number {
  const of = (ratio: number) => (Number.isFinite(Math.log(ratio)) ? Math.abs(Math.log(ratio)) : 200);
  const aboveChance = loss === null || chance === null ? 0 : of(Math.max(1, loss / chance));
  return (
    of(inputs.rms) + (signal.values.length > 1 ? of(signal.ratio) : 0) + (gradient.values.length > 1 ? of(gradient.ratio) : 0) + aboveChance
  );
}
