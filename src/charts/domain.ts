import { type ScaleContinuousNumeric, scaleLinear, scaleLog } from 'd3';

/** How the values of a row are laid out: one scale for all its cells, one for each cell, or decades of |x|. */
export type RowMode = 'shared' | 'own' | 'log';

/** The values in view. In `log`, low and high are magnitudes, both above 0. */
export interface Domain {
  readonly kind: 'linear' | 'log';
  readonly low: number;
  readonly high: number;
}

/** Values to px; its range is the edges of the view. */
export type ValueScale = ScaleContinuousNumeric<number, number>;

export function valueScale(domain: Domain, range: readonly [number, number]): ValueScale {
  const scale = domain.kind === 'log' ? scaleLog() : scaleLinear();
  return scale.domain([domain.low, domain.high]).range(range);
}

/** How much is in view, in the values' unit or in decades. */
export function domainSize({ kind, low, high }: Domain): number {
  return kind === 'log' ? Math.log10(high / low) : high - low;
}

export function sameDomain(a: Domain | undefined, b: Domain | undefined): boolean {
  return a === b || (a !== undefined && b !== undefined && a.kind === b.kind && a.low === b.low && a.high === b.high);
}
