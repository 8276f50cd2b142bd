import type { Domain } from './domain.ts';
import { logTicks } from './logTicks.ts';
import { ticks } from './roundSteps.ts';

/** From number to number of a log view, in px. */
const ROOM = 44;
/** Of one digit: a narrow cell has no room for −2.5e-3. */
const steps = [8, 6, 5, 4, 3, 2, 1];

/** The few round numbers that an axis of `length` px needs: 0 and the largest one in view on each side; decades of a log view. */
export function valueTicks(domain: Domain, length: number): number[] {
  const { kind, low, high } = domain;
  if (kind === 'log') return logTicks(domain, length, ROOM);
  if (low > 0 || high < 0) return ticks(low, high, 2);
  return [low < 0 ? -niceFloor(-low) : [], 0, high > 0 ? niceFloor(high) : []].flat();
}

function niceFloor(x: number): number {
  const k = Math.floor(Math.log10(x));
  return [k, k - 1].flatMap(exponent => steps.map(step => Number(`${step}e${exponent}`))).find(candidate => candidate <= x) ?? x;
}
