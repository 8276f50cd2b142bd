/** How the values of a row are laid out: one scale for all its cells, one for each cell, or decades of |x|. */
export type RowMode = 'shared' | 'own' | 'log';

/** The values in view. In `log`, low and high are magnitudes, both above 0. */
export interface Domain {
  readonly kind: 'linear' | 'log';
  readonly low: number;
  readonly high: number;
  /** There is nothing to be seen, and any other domain serves as well. */
  readonly isEmpty?: true;
}

/** In view where there is nothing to be seen: what was before, where it is laid out alike; else one decade, or [−1, 1]. */
export function emptyDomain(kind: Domain['kind'], previous?: Domain): Domain {
  if (previous?.kind === kind) return previous;
  return kind === 'log' ? { kind, low: 0.1, high: 1, isEmpty: true } : { kind, low: -1, high: 1, isEmpty: true };
}

/** How much is in view, in the values' unit or in decades. */
export function domainSize({ kind, low, high }: Domain): number {
  return kind === 'log' ? Math.log10(high / low) : high - low;
}

/** What holds both, where they are laid out alike; else the second. */
export function unionDomain(a: Domain, b: Domain): Domain {
  if (a.isEmpty || b.isEmpty) return a.isEmpty ? b : a;
  return a.kind === b.kind ? { ...b, low: Math.min(a.low, b.low), high: Math.max(a.high, b.high) } : b;
}

export function sameDomain(a: Domain | undefined, b: Domain | undefined): boolean {
  return a === b || (a !== undefined && b !== undefined && a.kind === b.kind && a.low === b.low && a.high === b.high);
}
