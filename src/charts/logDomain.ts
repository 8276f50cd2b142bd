import { type Domain, emptyDomain } from './domain.ts';
import { settle } from './settle.ts';

const steps = [1, 1.25, 1.5, 2, 2.5, 3, 4, 5, 6, 8, 10];
/** A view is never smaller than this ratio, so that noise does not look like a trend. */
const LEAST = 4;

/**
 * The y domain of a depth chart: every positive finite number, rounded outwards a little, at least a factor of four. [0.1, 1] for none.
 * Pass the `previous` domain while a slider is dragged: it is kept as long as it serves.
 */
export function logDomain(values: Iterable<number>, previous?: Domain): Domain {
  let min = Number.POSITIVE_INFINITY;
  let max = 0;
  for (const v of values) {
    if (!(v > 0 && Number.isFinite(v))) continue;
    min = Math.min(min, v);
    max = Math.max(max, v);
  }
  if (max === 0) return emptyDomain('log', previous);
  const high = roundUp(max);
  const low = roundDown(Math.min(min, high / LEAST));
  return settle({ kind: 'log', low, high }, [min, max], previous);
}

function candidates(x: number): number[] {
  const k = Math.floor(Math.log10(x));
  return [k - 1, k, k + 1].flatMap(exponent => steps.map(step => Number(`${step}e${exponent}`)));
}

function roundUp(x: number): number {
  return candidates(x).find(c => c >= x) ?? x;
}

function roundDown(x: number): number {
  return candidates(x).findLast(c => c <= x) ?? x;
}
