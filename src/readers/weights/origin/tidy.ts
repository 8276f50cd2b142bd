/** Numbers that a person would write, within [low, high]: of one digit, else of two, else of three; the rounder first. */
export function tidyBetween(low: number, high: number): number[] {
  if (low <= 0 && high >= 0) return [0];
  if (high < 0) return tidyBetween(-high, -low).map(value => -value);
  for (const digits of [1, 2, 3]) {
    const found = ofDigits(low, high, digits);
    if (found.length > 0) return found.sort((a, b) => roughness(a) - roughness(b)).slice(0, 6);
  }
  return [];
}

function ofDigits(low: number, high: number, digits: number): number[] {
  const unit = 10 ** (Math.floor(Math.log10(high)) - digits + 1);
  const found: number[] = [];
  for (let k = Math.ceil(low / unit - 1e-9); k <= high / unit + 1e-9 && found.length < 40; k++) {
    if (k > 0) found.push(Number((k * unit).toPrecision(digits)));
  }
  return found;
}

/** 0 for 1, 2 and 5 times a power of ten, 1 for other single digits, more for more digits. */
export function roughness(value: number): number {
  if (value === 0) return 0;
  const digits = Math.abs(value).toExponential().replace(/e.*/, '').replace('.', '');
  if (digits.length > 1) return digits === '25' || digits === '15' ? 2 : digits.length + 1;
  return '125'.includes(digits) ? 0 : 1;
}
