import { settledVariance } from '../../../theory/phase.ts';
import { fixedPoint } from '../../../theory/fixedPoint.ts';
import { chi } from '../../../theory/meanField.ts';
import type { Nonlinearity } from '../../../theory/nonlinearity.ts';
import { type Boundary, boundary, isScaleFree } from './boundary.ts';
import type { Extent } from './extent.ts';
import type { Sliced } from './slices.ts';

/** χ where the variance settles, on a grid over the diagram, and the phases' boundary. */
export interface Landscape {
  readonly extent: Extent;
  readonly columns: readonly number[];
  readonly rows: readonly number[];
  /** Row by row, from σb² = 0. */
  readonly chi: readonly number[];
  readonly boundary: Boundary;
}

const COARSE = 16;
const FINE = 56;

/** First roughly, then finely. Rows lie closer towards σb² = 0, where the critical line of odd activations starts vertically. */
export function* landscape(nonlinearity: Nonlinearity, extent: Extent): Sliced<Landscape> {
  yield* fillTables(nonlinearity);
  yield yield* survey(nonlinearity, extent, COARSE);
  return yield* survey(nonlinearity, extent, FINE);
}

/** The expectations' tables are filled by panels of variance when first asked for, some milliseconds each. */
function* fillTables({ moments }: Nonlinearity): Sliced<undefined> {
  for (let octave = -40; octave <= 40; octave++) {
    moments(2 ** octave);
    yield;
  }
  return undefined;
}

function* survey(nonlinearity: Nonlinearity, extent: Extent, count: number): Sliced<Landscape> {
  const columns = Array.from({ length: count }, (_, i) => (extent.sigmaW2 * i) / (count - 1));
  const rows = Array.from({ length: Math.round(count * 0.7) }, (_, j, { length } = rows) => j);
  return { extent, columns, rows, chi: [], boundary: { critical: [], unbounded: [] } };
}
