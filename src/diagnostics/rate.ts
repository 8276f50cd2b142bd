import type { Flow } from './facts.ts';
import type { Detail } from './verdict.ts';

/** What a flow keeps as a whole, whatever the steps. */
const KEPT = { low: 0.8, high: 1.25 } as const;
/** Between these, the geometric mean of the steps, a layer keeps what it gets; */
const HOLDS = { low: 0.93, high: 1.08 } as const;
/** unless many such steps add up to more than this. */
const DRIFT = 3;

/** Whether a flow neither shrinks nor grows; false where there is none. */
export function isSteady({ perLayer, ratio }: Pick<Flow, 'perLayer' | 'ratio'>): boolean {
  if (ratio >= KEPT.low && ratio <= KEPT.high) return true;
  return isSlow(perLayer) && ratio >= 1 / DRIFT && ratio <= DRIFT;
}

/** Whether a single step does not show. */
export const isSlow = (perLayer: number) => perLayer >= HOLDS.low && perLayer <= HOLDS.high;

/** What is left, or has grown, beyond repair. */
export const LOST = 1e-3;
export const BURST = 1e3;

/** How fast a flow goes, and how fast the theory says. */
export const rateOf = ({ perLayer, ratio, theory }: Flow): Detail => ({ perLayer, ratio, theory: theory ?? '' });
