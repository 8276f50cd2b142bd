import type { Flow } from './facts.ts';
import type { Detail } from './verdict.ts';

/** Between these, the geometric mean of the steps, a layer keeps what it gets; */
const HOLDS = { low: 0.93, high: 1.08 } as const;
/** between these, a single step does; */
const KEPT = { low: 0.8, high: 1.25 } as const;
/** and many small ones hold if they do not add up to more than this. */
const DRIFT = 3;

/** Whether so many steps neither shrink nor grow; false where there are none. */
export function keeps(perLayer: number, steps: number): boolean {
  if (steps === 1) return perLayer >= KEPT.low && perLayer <= KEPT.high;
  const ratio = perLayer ** steps;
  return isSlow(perLayer) && ratio >= 1 / DRIFT && ratio <= DRIFT;
}

export const isSteady = ({ perLayer, values }: Flow): boolean => keeps(perLayer, values.length - 1);

/** Whether a single step does not show. */
export const isSlow = (perLayer: number) => perLayer >= HOLDS.low && perLayer <= HOLDS.high;

/** What is left, or has grown, beyond repair. */
export const LOST = 1e-3;
export const BURST = 1e3;

/** How fast a flow goes, and how fast the theory says. */
export const rateOf = ({ perLayer, ratio, theory }: Flow): Detail => ({ perLayer, ratio, theory: theory ?? '' });
