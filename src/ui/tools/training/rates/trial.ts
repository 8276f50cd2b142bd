// How a network's learning rate is chosen: all rates are tried for a few steps, the best of them for more and with another seed, too. What has come down farthest wins, but a
// lower rate that is nearly as good is safer: at the edge of what a network bears, the next seed falls over it. The rates are the same for every initializer, so that none is
// favoured; a network that needs another rate than its rival gets it.
import type { Spec } from '../../../../lib/params.ts';
import { optimizers } from '../../../../optimizers/all.ts';

/** Half decades below and above the optimizer's usual rate: deep networks need less, narrow ones take more. */
const [BELOW, ABOVE] = [4, 2];
/** How many rates are tried for longer. */
export const FINALISTS = 3;

/** The rates that are tried for an optimizer, rising: its usual one and half decades around it, within its limits. */
export function ratesOf({ id }: Spec): readonly number[] {
  const { default: usual, min, max } = optimizers.get(id).params[0];
  const rates = Array.from({ length: BELOW + ABOVE + 1 }, (_, i) => Number((usual * 10 ** ((i - BELOW) / 2)).toPrecision(3)));
  return rates.filter(rate => rate >= min && rate <= max);
}

/** How many steps the first trials of a training have, and the last ones: a share of its own, and no more than show which rate suits. */
export const trialSteps = (steps: number): { readonly first: number; readonly last: number } => ({
  first: Math.min(50, Math.ceil(steps / 8)),
  last: Math.min(200, Math.ceil((3 * steps) / 8)),
});

/** How many seeds the last trials have: the link's own and the next. */
export const TRIAL_SEEDS = 2;
/** The share of the best gain that a lower rate must have to be taken. */
const NEARLY = 0.95;

/** How far the loss has come down at the worst of the last fifth of its steps, since a rate that is too high shows in spikes; −∞ where it diverged. */
export function gainOf(losses: readonly number[]): number {
  const worst = Math.max(...losses.slice(-Math.ceil(losses.length / 5)));
  return Number.isFinite(worst) ? losses[0]! - worst : Number.NEGATIVE_INFINITY;
}

/** The places of the highest gains, rising; of equal ones the first, which is the lower rate. */
export const finalistsOf = (gains: readonly number[]): readonly number[] =>
  gains
    .map((gain, place) => ({ gain, place }))
    .toSorted((x, y) => (x.gain === y.gain ? x.place - y.place : y.gain - x.gain))
    .slice(0, FINALISTS)
    .map(({ place }) => place)
    .toSorted((x, y) => x - y);

/** The place of the lowest rate whose gain is nearly the best; `gains` by rising rate, each the least of its seeds. */
export function safest(gains: readonly number[]): number {
  const best = Math.max(...gains);
  return gains.findIndex(gain => gain >= best - (1 - NEARLY) * Math.abs(best) || gain === best);
}
