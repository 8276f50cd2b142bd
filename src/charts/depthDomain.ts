import type { DepthSeries } from './depthDrawing.ts';
import { isOnLogAxis } from './depthLine.ts';
import type { Domain } from './domain.ts';
import { logDomain } from './logDomain.ts';

/** Theory is kept in view up to this factor beyond what was measured; from there on it leaves with an arrow. */
const REACH = 4;

/**
 * The y domain of a depth chart: what was measured, and theory near it; theory alone where nothing measured has a place on the axis. Pass the `previous`
 * domain while a slider is dragged: it is kept as long as it serves.
 */
export function depthDomain(series: readonly DepthSeries[], previous?: Domain): Domain {
  const valuesOf = (isTheory: boolean) =>
    series
      .filter(({ role }) => (role === 'theory') === isTheory)
      .flatMap(({ values }) => values.filter(v => typeof v === 'number' && isOnLogAxis(v)));
  const measured = valuesOf(false) as number[];
  const theory = valuesOf(true) as number[];
  if (measured.length === 0) return logDomain(theory, previous);
  const low = Math.min(...measured) / REACH;
  const high = Math.max(...measured) * REACH;
  return logDomain([...measured, ...theory.filter(v => v >= low && v <= high)], previous);
}
