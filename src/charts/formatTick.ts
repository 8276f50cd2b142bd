import { formatNonFinite } from './formatNumber.ts';

/** A round number on an axis, as short as it can be said: 0, 0.5, −20, 1e-3, 2.5e-4. Exponents below 0.01 and from 10 000 on. */
export function formatTick(x: number): string {
  const special = formatNonFinite(x);
  if (special !== null) return special;
  if (x === 0) return '0';
  const sign = x < 0 ? '−' : '';
  const magnitude = Number(Math.abs(x).toPrecision(4));
  if (magnitude >= 0.01 && magnitude < 1e4) return sign + String(magnitude);
  return sign + magnitude.toExponential().replace('+', '');
}
