import type { Origin } from '../../../readers/weights/origin/origin.ts';
import type { TensorReport, WeightsReport } from '../../../readers/weights/report.ts';

export const numberColumns = ['mean', 'std', 'rms', 'min', 'max', 'nonFinite', 'spectralNorm', 'stableRank'] as const;
export type NumberColumn = (typeof numberColumns)[number];
export type SortKey = 'file' | 'name' | NumberColumn;

/** An array, and the one of the same name in a second file. */
export interface TensorRow {
  readonly name: string;
  readonly first: TensorReport | null;
  readonly second: TensorReport | null;
}

/** The arrays of one file or two, by name; those of the second alone come last. */
export function rowsOf(first: WeightsReport, second: WeightsReport | null): TensorRow[] {
  const others = new Map(second?.tensors.map(tensor => [tensor.name, tensor]));
  const rows = first.tensors.map(tensor => ({ name: tensor.name, first: tensor, second: others.get(tensor.name) ?? null }));
  const known = new Set(first.tensors.map(({ name }) => name));
  const alone = second?.tensors.filter(({ name }) => !known.has(name)) ?? [];
  return [...rows, ...alone.map(tensor => ({ name: tensor.name, first: null, second: tensor }))];
}

export function numberIn({ statistics, spectralNorm, stableRank }: TensorReport, column: NumberColumn): number | null {
  if (column === 'nonFinite') return statistics.nanCount + statistics.infinityCount;
  return column === 'spectralNorm' ? spectralNorm : column === 'stableRank' ? stableRank : statistics[column];
}

const { compare } = new Intl.Collator('en', { numeric: true });

/** Those whose name has the text, in this order; numbers from the largest, arrays without one last. */
export function arranged(rows: readonly TensorRow[], search: string, key: SortKey): TensorRow[] {
  const found = rows.filter(({ name }) => name.toLowerCase().includes(search.trim().toLowerCase()));
  if (key === 'file') return found;
  if (key === 'name') return found.toSorted((a, b) => compare(a.name, b.name));
  const value = ({ first, second }: TensorRow) => numberIn((first ?? second)!, key) ?? Number.NEGATIVE_INFINITY;
  return found.toSorted((a, b) => value(b) - value(a));
}

/** Who may have drawn a matrix under its fan-in; null for an array that is none. */
export const originOf = ({ origins, transposed }: TensorReport): Origin | null => origins?.[transposed ? 1 : 0] ?? null;
