import type { Facts } from '../diagnostics/facts.ts';
import { type Cause, causesOf } from './causes.ts';
import { countOf, cures, type Measured, measured } from './compare.ts';
import { type Drawn, overDraws } from './draws.ts';
import { pairsOf, singlesOf } from './plans.ts';
import { fitting, helps, largestFitting, ranked, sizeOf, undominated } from './ranking.ts';
import type { Remedy } from './remedy.ts';
import { type Measure, trial, tryAll } from './trial.ts';

/** A finding, why it is so, and what was measured to help, best first. */
export interface Advised extends Drawn {
  readonly causes: readonly Cause[];
  readonly remedies: readonly Remedy[];
}

const MOST_REMEDIES = 3;
/** Samples that a first trial has. */
const FIRST_BATCH = 64;
/** Remedies that are tried on the whole batch. */
const MOST_CONFIRMED = 5;
/** The size of a treatment that leaves nothing to be wished for. */
const SMALL = 2;

/**
 * Tries treatments, one by one and then in pairs, on a small batch, and those that help on the whole batch; gives each finding with its cause (what its cure
 * changed) and at most three remedies. Pure but for `measure`; ends when that rejects.
 */
export async function advise(patient: Facts, measure: Measure): Promise<Advised[]> {
  const judgements = await overDraws(measured(patient), measure);
  const before = { facts: patient, judgements };
  if (judgements.every(({ severity }) => severity === 'good')) return judgements.map(found => ({ ...found, causes: [], remedies: [] }));
  const { config } = patient;
  const small = Math.min(FIRST_BATCH, config.batchSize);
  const atFirst = (await trial({ ...config, batchSize: small }, measure)) ?? before;
  const singles = await tryAll(singlesOf(patient), config, small, measure);
  const useful = singles.filter(remedy => helps(atFirst, remedy.after));
  const pairs = await tryAll(pairsOf(patient, singles, atFirst, mostOfAPair(atFirst, useful)), config, small, measure);
  const tried = [...useful, ...pairs.filter(remedy => helps(atFirst, remedy.after))];
  const best = ranked(atFirst, tried).slice(0, MOST_CONFIRMED);
  const confirmed = await tryAll(best, config, config.batchSize, measure);
  const kept = ranked(
    before,
    confirmed.filter(({ after }) => helps(before, after)),
  );
  return advised(judgements, before, fitting(before, kept).slice(0, MOST_REMEDIES));
}

/** How large a pair may be that is worth a trial: none after a small cure of everything, little more than the least single that heals. */
function mostOfAPair(before: Measured, useful: readonly Remedy[]): number {
  const healing = useful.filter(({ after }) => countOf(after, 'bad') === 0);
  const isSettled = healing.some(remedy => countOf(remedy.after, 'watch') === 0 && sizeOf(remedy) <= SMALL);
  return isSettled ? 0 : largestFitting(before, healing);
}

/** What can hold a unit at 0 for all samples. */
const PUSHES_DOWN: ReadonlySet<Cause['id']> = new Set(['biases', 'mean', 'inputs']);

/** Whether a cause adds something to what a finding says: a mean of the weights is a cause itself. */
const explains = (cause: Cause['id'], { about }: Drawn): boolean => (about === 'dead' ? PUSHES_DOWN.has(cause) : about !== 'mean');

/** Each finding with the remedies that cure it; what none of them cures has none. */
function advised(findings: readonly Drawn[], before: Measured, remedies: readonly Remedy[]): Advised[] {
  return findings.map(found => {
    const own = found.severity === 'good' ? [] : undominated(remedies.filter(({ after }) => cures(found, after)));
    const causes = own[0] ? causesOf(before.facts, own[0].after.facts, own[0].prescriptions) : [];
    return { ...found, causes: causes.filter(({ id }) => explains(id, found)), remedies: own };
  });
}
