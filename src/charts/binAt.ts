import type { Histogram, TensorSummary } from '../summary/summary.ts';
import type { Domain } from './domain.ts';
import { magnitudeEdge } from './magnitudeEdge.ts';

/** A bin and how many values lie in it, zeros included. */
export interface Bin {
  readonly low: number;
  readonly high: number;
  readonly count: number;
}

/** The bin that holds `value`, or in a log view the magnitude `value`; null where the tensor has no bin. The last bin is closed. */
export function binAt(summary: Pick<TensorSummary, 'histogram' | 'magnitudes'>, kind: Domain['kind'], value: number): Bin | null {
  return kind === 'log' ? magnitudeBinAt(summary.magnitudes, value) : histogramBinAt(summary.histogram, value);
}

function histogramBinAt({ low, high, counts }: Histogram, value: number): Bin | null {
  if (!(value >= low && value <= high)) return null;
  const width = (high - low) / counts.length;
  const i = width > 0 ? Math.min(Math.floor((value - low) / width), counts.length - 1) : counts.findIndex(n => n > 0);
  const count = counts[i];
  return count === undefined ? null : { low: low + i * width, high: low + (i + 1) * width, count };
}

function magnitudeBinAt({ first, counts }: TensorSummary['magnitudes'], value: number): Bin | null {
  if (!(value > 0 && Number.isFinite(value))) return null;
  const octave = Math.floor(Math.log2(value));
  const bin = 4 * octave + Math.floor((value / 2 ** octave - 1) * 4);
  const count = counts[bin - first];
  return count === undefined ? null : { low: magnitudeEdge(bin), high: magnitudeEdge(bin + 1), count };
}
