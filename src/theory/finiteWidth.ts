/**
 * Squared coefficient of variation, over draws, of ‖a‖² in a He-initialized ReLU network with these hidden widths: Π(1 + 5/n) − 1. Hanin & Rolnick
 * 2018; 5 is E[φ⁴]/E[φ²]² − 1.
 */
export function heReluVariation(widths: readonly number[]): number {
  return widths.reduce((product, n) => product * (1 + 5 / n), 1) - 1;
}

/** The median of a positive quantity over draws as a fraction of its mean, if its logarithm is normal: 1/√(1 + CV²). */
export function medianOverMean(squaredVariation: number): number {
  return 1 / Math.sqrt(1 + squaredVariation);
}

const EULER = 0.5772156649015329;
const drifts = new Map<number, number>();

/**
 * E ln ‖a‖ less that of the layer before, for one sample in a ReLU network of Gaussian weights of variance 2/fanIn, at this width: by a factor e to this power the
 * typical rms goes down with each layer, while its mean square stays. ½(E ψ(k/2) + ln(4/n)), where k of the n units are not 0: binomial, given that k ≥ 1.
 * Hanin & Nica 2018.
 */
export function heReluDrift(width: number): number {
  const known = drifts.get(width);
  if (known !== undefined) return known;
  // ψ(k/2) from ψ(½) and ψ(1) on, by ψ(x + 1) = ψ(x) + 1/x.
  const digamma = [Number.NaN, -EULER - 2 * Math.LN2, -EULER];
  let logChance = -width * Math.LN2;
  let [chances, sum] = [0, 0];
  for (let k = 1; k <= width; k++) {
    digamma[k] ??= digamma[k - 2]! + 2 / (k - 2);
    logChance += Math.log((width - k + 1) / k);
    const chance = Math.exp(logChance);
    chances += chance;
    sum += chance * digamma[k]!;
  }
  const drift = (sum / chances + Math.log(4 / width)) / 2;
  drifts.set(width, drift);
  return drift;
}
