import { ticks } from 'd3';
import type { Domain } from './domain.ts';
import { logTicks } from './logTicks.ts';

const ROOM = 48;

/** A few round numbers for an axis of `length` px; 0 is among them where it is in view. */
export function valueTicks(domain: Domain, length: number): number[] {
  const most = Math.max(2, Math.floor(length / ROOM));
  if (domain.kind === 'log') return logTicks(domain, most);
  for (let n = most; n > 1; n--) {
    const candidates = ticks(domain.low, domain.high, n);
    if (candidates.length <= most + 1) return candidates;
  }
  return domain.low <= 0 && domain.high >= 0 ? [0] : [];
}
