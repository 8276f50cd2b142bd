import { type Domain, domainSize } from './domain.ts';

const SLACK = 1.7;

/**
 * Keeps the previous domain while the values `raw` still lie in it and `next`, which would replace it, is not much smaller: so that
 * a picture stands still under a dragged slider. For log domains sizes are compared in decades.
 */
export function settle(next: Domain, raw: readonly [number, number], previous?: Domain): Domain {
  if (previous === undefined || previous.kind !== next.kind) return next;
  const sameSigns = Math.sign(previous.low) === Math.sign(next.low) && Math.sign(previous.high) === Math.sign(next.high);
  const fits = previous.low <= raw[0] && raw[1] <= previous.high;
  return sameSigns && fits && domainSize(previous) <= SLACK * domainSize(next) ? previous : next;
}
