import type { TensorReport } from '../../../readers/weights/report.ts';
import { singularValueDensity, singularValueEdges } from '../../../theory/marchenkoPastur.ts';

export const WIDTH = 132;
export const HEIGHT = 36;
const BINS = 33;
const POINTS = 80;

/** The singular values of one or two matrices as densities on one axis from 0, and what independent entries of the first one's shape and std give. */
export interface SpectrumPaths {
  readonly first: string;
  readonly second: string;
  /** Marchenko & Pastur 1967. */
  readonly theory: string;
  readonly largest: number;
  readonly edge: number;
}

/** Null where there is nothing to draw. */
export function spectrumPaths(first: TensorReport | null, second: TensorReport | null): SpectrumPaths | null {
  const [one, other] = [first, second].map(tensor => tensor?.singularValues ?? null);
  const matrix = one ? first! : other ? second! : null;
  if (!matrix) return null;
  const [rows, columns] = matrix.shape as [number, number];
  const variance = (matrix.statistics.std ?? 0) ** 2;
  const [, edge] = singularValueEdges(rows, columns, variance);
  const largest = Math.max(one?.[0] ?? 0, other?.[0] ?? 0);
  const end = 1.04 * Math.max(largest, edge);
  if (!(end > 0)) return null;
  const shown = [one, other].map(values => values && densities(values, end));
  const curve = Array.from({ length: POINTS + 1 }, (_, i) => singularValueDensity(rows, columns, variance, (i / POINTS) * end));
  const highest = Math.max(...curve, 0.3 * Math.max(...shown.flatMap(values => values ?? [])), ...(variance > 0 ? [] : [1]));
  const y = (density: number) => (HEIGHT * (1 - Math.min(1, density / highest))).toFixed(1);
  const steps = (values: readonly number[] | null | undefined) =>
    values ? `M0,${HEIGHT}${values.map((value, i) => `V${y(value)}H${(((i + 1) / BINS) * WIDTH).toFixed(1)}`).join('')}V${HEIGHT}` : '';
  return {
    ...{ first: steps(shown[0]), second: steps(shown[1]), largest, edge },
    theory: curve.map((density, i) => `${i === 0 ? 'M' : 'L'}${((i / POINTS) * WIDTH).toFixed(1)},${y(density)}`).join(''),
  };
}

/** In equal bins from 0 to `end`, so that their area is 1. */
function densities(values: Float32Array, end: number): number[] {
  const counts = new Array<number>(BINS).fill(0);
  for (const value of values) counts[Math.min(BINS - 1, Math.floor((value / end) * BINS))]!++;
  return counts.map(count => (count * BINS) / (values.length * end));
}
