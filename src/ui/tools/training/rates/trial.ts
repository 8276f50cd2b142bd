// How a network's learning rate is chosen: all rates are tried for a few steps, the best of them for more, and the lowest loss then wins. The rates are the same for every
// initializer, so that none is favoured; a network that needs another rate than its rival gets it.
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
  last: Math.min(200, Math.ceil(steps / 2)),
});

/** What a trial ends at: the mean of the last fifth of its losses, since one alone may be luck; infinite where it diverged. */
export function scoreOf(losses: readonly number[]): number {
  const last = losses.slice(-Math.ceil(losses.length / 5));
  const mean = last.reduce((sum, loss) => sum + loss, 0) / last.length;
  return Number.isFinite(mean) ? mean : Number.POSITIVE_INFINITY;
}

/** The places of the lowest scores, the best first; of equal ones the first, which is the lower rate. */
export const bestOf = (scores: readonly number[], count: number): readonly number[] =>
  scores
    .map((score, place) => ({ score, place }))
    .toSorted((x, y) => (x.score === y.score ? x.place - y.place : x.score - y.score))
    .slice(0, count)
    .map(({ place }) => place);
