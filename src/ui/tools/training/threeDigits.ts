import { formatNonFinite } from '../../../charts/formatNumber.ts';

/** A loss with three significant digits, so that two of them compare: 2.30, 0.0521, 1230, 1.23e-4. Exponents below 0.001 and from 10 000 on. */
export function threeDigits(x: number): string {
  const special = formatNonFinite(x);
  if (special !== null) return special;
  if (x === 0) return '0';
  const rounded = Number(x.toPrecision(3));
  if (rounded < 1e-3 || rounded >= 1e4) return x.toExponential(2).replace('+', '');
  return rounded < 1000 ? x.toPrecision(3) : String(rounded);
}
