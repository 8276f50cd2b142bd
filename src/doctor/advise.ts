import type { Config } from '../config/config.ts';
import { edit } from '../config/edit.ts';
import { type Facts, factsOf } from '../diagnostics/facts.ts';
import type { Judgement } from '../diagnostics/verdict.ts';
import type { RunResult } from '../engine/passes/run.ts';
import { treatments } from './all.ts';
import { type Cause, causesOf } from './causes.ts';
import { countOf, cures, distance, doesHarm, isBetter, type Measured, measured } from './compare.ts';
import type { Prescription } from './treatment.ts';

/** Runs a network on its batch; null where it cannot. */
export type Measure = (config: Config) => Promise<RunResult | null>;

/** Treatments that were tried together, and what they made of the network. */
export interface Remedy {
  readonly id: string;
  readonly prescriptions: readonly Prescription[];
  readonly config: Config;
  readonly after: Measured;
}

/** A finding, why it is so, and what was measured to help, best first. */
export interface Advised extends Judgement {
  readonly causes: readonly Cause[];
  readonly remedies: readonly Remedy[];
}

const MOST_REMEDIES = 3;
/** Samples that a first trial has. */
const FIRST_BATCH = 64;
/** Singles that are tried in pairs, and remedies that are tried on the whole batch. */
const MOST_PAIRED = 9;
const MOST_CONFIRMED = 5;
/** What a new finding counts, in sizes of treatments. */
const HARM = 2;
/** The size of a treatment that leaves nothing to be wished for. */
const SMALL = 2;
/** A network that nothing heals is better off where its distance from health is at most this share. */
const CLEARLY = 0.5;

/**
 * Tries treatments, one by one and then in pairs, on a small batch, and those that help on the whole batch; gives each finding with its cause (what its cure
 * changed) and at most three remedies. Pure but for `measure`; ends when that rejects.
 */
export async function advise(patient: Facts, measure: Measure): Promise<Advised[]> {
  const before = measured(patient);
  if (before.judgements.every(({ severity }) => severity === 'good')) return withoutRemedies(before);
  const { config } = patient;
  const small = Math.min(FIRST_BATCH, config.batchSize);
  const atFirst = await trial({ ...config, batchSize: small }, measure);
  const singles = await tryAll(single(patient), config, small, measure);
  const useful = singles.filter(remedy => helps(atFirst ?? before, remedy.after));
  const settled = useful.some(
    ({ after, prescriptions }) => countOf(after, 'watch') + countOf(after, 'bad') === 0 && sizeOf(prescriptions) <= SMALL,
  );
  const pairs = settled ? [] : await tryAll(pairsOf(patient, singles, atFirst ?? before), config, small, measure);
  const tried = [...useful, ...pairs.filter(remedy => helps(atFirst ?? before, remedy.after))];
  const best = ranked(atFirst ?? before, tried).slice(0, MOST_CONFIRMED);
  const confirmed = await tryAll(best, config, config.batchSize, measure);
  const kept = ranked(
    before,
    confirmed.filter(({ after }) => helps(before, after)),
  );
  return advised(before, fitting(before, kept).slice(0, MOST_REMEDIES));
}

/** What is only worth a word is not answered by much more than the least that helps. */
function fitting(before: Measured, kept: readonly Remedy[]): readonly Remedy[] {
  if (countOf(before, 'bad') > 0 || !kept[0]) return kept;
  const least = Math.min(...kept.map(({ prescriptions }) => sizeOf(prescriptions)));
  return kept.filter(({ prescriptions }) => sizeOf(prescriptions) <= least + 2);
}

/** What can hold a unit at 0 for all samples. */
const PUSHES_DOWN: ReadonlySet<Cause['id']> = new Set(['biases', 'mean', 'inputs']);

const withoutRemedies = ({ judgements }: Measured): Advised[] => judgements.map(found => ({ ...found, causes: [], remedies: [] }));

/** Each finding with the remedies that cure it; what none of them cures has none. */
function advised(before: Measured, remedies: readonly Remedy[]): Advised[] {
  return before.judgements.map(found => {
    const own = found.severity === 'good' ? [] : remedies.filter(({ after }) => cures(found, after));
    const causes = own[0] ? causesOf(before.facts, own[0].after.facts, own[0].prescriptions) : [];
    return { ...found, causes: found.about === 'dead' ? causes.filter(({ id }) => PUSHES_DOWN.has(id)) : causes, remedies: own };
  });
}

type Plan = Pick<Remedy, 'id' | 'prescriptions' | 'config'>;

const planOf = (prescriptions: readonly Prescription[]): Plan => ({
  id: prescriptions.map(({ id }) => id).join('+'),
  prescriptions,
  config: prescriptions.at(-1)!.config,
});

const single = (patient: Facts): Plan[] =>
  different(
    patient.config,
    treatments.all.flatMap(({ options }) => options(patient.config, patient).map(option => planOf([option]))),
  );

/** Two treatments, the second on what the first has made, those first that do the most alone. */
function pairsOf(patient: Facts, singles: readonly Remedy[], before: Measured): Plan[] {
  const promising = [...singles].sort((x, y) => merit(before, y.after) - merit(before, x.after)).slice(0, MOST_PAIRED);
  const order = treatments.all.map(({ id }) => id);
  const plans = promising.flatMap(({ prescriptions: [first] }) =>
    treatments.all
      .filter(({ id }) => order.indexOf(id) > order.indexOf(first!.id))
      .flatMap(({ options }) => options(first!.config, patient).map(second => planOf([first!, second]))),
  );
  return different(patient.config, plans);
}

const merit = (before: Measured, after: Measured): number =>
  10 * (countOf(before, 'bad') - countOf(after, 'bad')) + (distance(before) - distance(after)) / 10;

/** Without those that change nothing, or come to the same. */
function different(config: Config, plans: readonly Plan[]): Plan[] {
  const known = new Set([JSON.stringify(config)]);
  return plans.filter(plan => {
    const key = JSON.stringify(plan.config);
    return !known.has(key) && known.add(key);
  });
}

async function tryAll(plans: readonly Plan[], { batchSize: whole }: Config, batchSize: number, measure: Measure): Promise<Remedy[]> {
  const tried = await Promise.all(
    plans.map(async plan => {
      const after = await trial({ ...plan.config, batchSize }, measure);
      return after && { ...plan, config: edit(plan.config, { batchSize: whole }), after };
    }),
  );
  return tried.filter(remedy => remedy !== null);
}

async function trial(config: Config, measure: Measure): Promise<Measured | null> {
  const result = await measure(config);
  if (!result) return null;
  return measured(factsOf({ config, result, after: null, preview: false, batchSize: config.batchSize, milliseconds: 0 }));
}

/** It leaves nothing bad, or is clearly better where nothing does. */
function helps(before: Measured, after: Measured): boolean {
  if (!isBetter(before, after)) return false;
  return countOf(after, 'bad') === 0 || distance(after) <= CLEARLY * distance(before);
}

/** Those that leave nothing bad first; then the smallest change, harm counted in; then what is nearest to health. */
function ranked(before: Measured, remedies: readonly Remedy[]): Remedy[] {
  const key = ({ after, prescriptions }: Remedy) => [
    Math.min(1, countOf(after, 'bad')),
    sizeOf(prescriptions) + (doesHarm(before, after) ? HARM : 0),
    countOf(after, 'watch'),
    distance(after),
  ];
  return [...remedies].sort((x, y) => {
    const [a, b] = [key(x), key(y)];
    const i = a.findIndex((value, at) => value !== b[at]);
    return i < 0 ? 0 : a[i]! - b[i]!;
  });
}

const sizeOf = (prescriptions: readonly Prescription[]) =>
  prescriptions.reduce((sum, { id }) => sum + treatments.get(id).size, prescriptions.length - 1);
