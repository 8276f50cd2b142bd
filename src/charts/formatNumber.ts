const MINUS = '−';

/** “∞”, “−∞” or “NaN”; null for a finite number. */
export function formatNonFinite(x: number): string | null {
  if (Number.isNaN(x)) return 'NaN';
  if (Number.isFinite(x)) return null;
  return x > 0 ? '∞' : `${MINUS}∞`;
}

/**
 * A measured number in at most seven characters and about three digits: 0.71, 12.4, 1024, 0.0042, 2.5e-4.
 * The number of decimals depends on the magnitude alone, so that a figure does not change its width while it is dragged
 * within a decade. A negative number bears a true minus sign (U+2212). Zero is “0”, as nothing else is.
 */
export function formatNumber(x: number): string {
  const special = formatNonFinite(x);
  if (special !== null) return special;
  if (x === 0) return '0';
  const sign = x < 0 ? MINUS : '';
  return sign + formatMagnitude(Math.abs(x));
}

function formatMagnitude(x: number): string {
  const rounded = Number(x.toPrecision(3));
  if (rounded < 1e-3 || rounded >= 1e4) return x.toExponential(1).replace('+', '');
  if (Number(x.toPrecision(2)) < 0.1) return x.toFixed(4);
  if (rounded < 10) return x.toFixed(2);
  return x.toFixed(rounded < 100 ? 1 : 0);
}
