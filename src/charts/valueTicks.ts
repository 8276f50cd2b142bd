import { ticks } from 'd3';
import type { Domain } from './domain.ts';
import { logTicks } from './logTicks.ts';

const ROOM = 48;
const steps = [8, 6, 5, 4, 3, 2.5, 2, 1];

/** The few round numbers that an axis of `length` px needs: 0 and the largest one in view on each side; decades of a log view. */
export function valueTicks(domain: Domain, length: number): number[] {
  const most = Math.max(2, Math.floor(length / ROOM));
  const { kind, low, high } = domain;
  if (kind === 'log') return logTicks(domain, most);
  if (low > 0 || high < 0) return ticks(low, high, 2);
  return [low < 0 ? -niceFloor(-low) : [], 0, high > 0 ? niceFloor(high) : []].flat();
}

function niceFloor(x: number): number {
  const k = Math.floor(Math.log10(x));
  return [k, k - 1].flatMap(exponent => steps.map(step => Number(`${step}e${exponent}`))).find(candidate => candidate <= x) ?? x;
}
