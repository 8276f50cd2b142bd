import type { TensorSummary } from '../summary/summary.ts';
import { type Domain, emptyDomain, type RowMode } from './domain.ts';
import { magnitudeEdge } from './magnitudeEdge.ts';
import { niceCeil } from './niceCeil.ts';
import { nice } from './roundSteps.ts';
import { settle } from './settle.ts';
import { type TensorExtended, tensorExtent } from './tensorExtent.ts';
import { typicalExtent } from './typicalExtent.ts';

type Range = readonly [number, number];
type Ranged = TensorExtended & Pick<TensorSummary, 'magnitudes'>;

/** The share of a tensor's smallest magnitudes that the log view may leave out; a Gaussian has some at any scale. */
const LOG_TAIL = 1e-3;

/**
 * The values in view of a row (`shared`, `log`: pass all its cells) or of one cell (`own`: pass A and B of that cell).
 * The views leave out the outermost 0.1 % of a tensor (the smallest in a log view) and whole layers that explode alone.
 * Linear views are symmetric about 0 if there are values of both signs and start at 0 if there are of one; a cell on its own scale
 * whose values lie far from 0 is shown closely. Rounded outwards; tensors without finite values say nothing; [−1, 1] when all
 * is zero, one decade when no magnitude is known.
 * Pass the `previous` domain while a slider is dragged: it is kept as long as it serves. Without it the result depends on the values alone.
 */
export function sharedDomain(summaries: readonly Ranged[], mode: RowMode, previous?: Domain): Domain {
  if (mode === 'log') {
    const raw = magnitudeRange(summaries);
    if (!raw) return emptyDomain('log', previous);
    const low = Math.floor(Math.log10(raw[0]));
    const high = Math.max(Math.ceil(Math.log10(raw[1])), low + 1);
    return settle({ kind: 'log', low: Number(`1e${low}`), high: Number(`1e${high}`) }, raw, previous);
  }
  const raw = linearRange(summaries, mode);
  if (!raw) return emptyDomain('linear', previous);
  return settle({ kind: 'linear', ...rounded(raw) }, raw, previous);
}

/** null where all is zero. */
function linearRange(summaries: readonly Ranged[], mode: RowMode): Range | null {
  const finite = summaries.filter(s => Number.isFinite(s.min) && Number.isFinite(s.max));
  const low = Math.min(...finite.map(s => s.min));
  const high = Math.max(...finite.map(s => s.max));
  const extent = typicalExtent(finite.map(tensorExtent));
  if (extent === 0) return null;
  if (mode === 'own' && low < high && Math.min(Math.abs(low), Math.abs(high)) > extent / 2 && low * high > 0) return [low, high];
  if (low >= 0) return [0, extent];
  return high <= 0 ? [-extent, 0] : [-extent, extent];
}

function rounded([low, high]: Range): { low: number; high: number } {
  if (low * high > 0) {
    const [niceLow, niceHigh] = nice(low, high, 10);
    return { low: niceLow, high: niceHigh };
  }
  return { low: 0 - niceCeil(-low), high: niceCeil(high) };
}

/** null where no magnitude is known. */
function magnitudeRange(summaries: readonly Ranged[]): Range | null {
  let low = Number.POSITIVE_INFINITY;
  let high = 0;
  for (const { magnitudes } of summaries) {
    const { first, counts } = magnitudes;
    const tail = LOG_TAIL * counts.reduce((sum, n) => sum + n, 0);
    let seen = 0;
    counts.forEach((n, i) => {
      if (n === 0) return;
      if (seen <= tail && seen + n > tail) low = Math.min(low, magnitudeEdge(first + i));
      seen += n;
      high = Math.max(high, magnitudeEdge(first + i + 1));
    });
  }
  return high > 0 ? [low, high] : null;
}
