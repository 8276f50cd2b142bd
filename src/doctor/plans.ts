import type { Config } from '../config/config.ts';
import type { Facts } from '../diagnostics/facts.ts';
import { treatments } from './all.ts';
import { countOf, distance, type Measured } from './compare.ts';
import { sizeOf } from './ranking.ts';
import type { Plan, Remedy } from './remedy.ts';
import type { Prescription } from './treatment.ts';

/** Singles that are tried in pairs. */
const MOST_PAIRED = 9;

const planOf = (prescriptions: readonly Prescription[]): Plan => ({
  id: prescriptions.map(({ id }) => id).join('+'),
  prescriptions,
  config: prescriptions.at(-1)!.config,
});

/** Every treatment by itself. */
export const singlesOf = (patient: Facts): Plan[] =>
  different(
    patient.config,
    treatments.all.flatMap(({ options }) => options(patient.config, patient).map(option => planOf([option]))),
  );

/** Two treatments of a size of at most `most`, the second on what the first has made, those first that do the most alone. */
export function pairsOf(patient: Facts, singles: readonly Remedy[], before: Measured, most: number): Plan[] {
  const promising = [...singles].sort((x, y) => merit(before, y.after) - merit(before, x.after)).slice(0, MOST_PAIRED);
  const order = treatments.all.map(({ id }) => id);
  const plans = promising.flatMap(({ prescriptions: [first] }) =>
    treatments.all
      .filter(({ id }) => order.indexOf(id) > order.indexOf(first!.id))
      .flatMap(({ options }) => options(first!.config, patient).map(second => planOf([first!, second]))),
  );
  return different(
    patient.config,
    plans.filter(plan => sizeOf(plan) <= most),
  );
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
