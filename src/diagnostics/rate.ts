import type { Facts, Flow } from './facts.ts';
import type { Detail } from './verdict.ts';

/** Below and above these the geometric mean of the steps is a trend; between them a layer keeps what it gets. */
export const HOLDS = { low: 0.93, high: 1.08 } as const;
export const signalHolds = ({ signal }: Facts) => signal.perLayer >= HOLDS.low && signal.perLayer <= HOLDS.high;
/** What is left, or has grown, beyond repair. */
export const LOST = 1e-3;
export const BURST = 1e3;

/** How fast a flow goes, and how fast the theory says. */
export const rateOf = ({ perLayer, ratio, theory }: Flow): Detail => ({ perLayer, ratio, theory: theory ?? '' });
