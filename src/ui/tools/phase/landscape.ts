import { chi } from '../../../theory/meanField.ts';
import type { Nonlinearity } from '../../../theory/nonlinearity.ts';
import { phase } from '../../../theory/phase.ts';
import { type Boundary, boundary, isScaleFree } from './boundary.ts';
import type { Extent } from './extent.ts';
import type { Place } from './place.ts';
import type { Sliced } from './slices.ts';

/** χ where the variance settles, over the diagram, and the phases' boundary. */
export interface Landscape {
  readonly extent: Extent;
  /** Where the variance settles and, if there is such a part, where it grows without bound: χ may jump between them. Both have the same rows. */
  readonly patches: readonly Patch[];
  readonly boundary: Boundary;
  /** χ does not depend on the variance: linear and rectifying units. */
  readonly scaleFree: boolean;
}

/** Nodes row by row, from σb² = 0 upwards, and in each row from left to right. */
export interface Patch {
  readonly columnCount: number;
  readonly places: readonly Place[];
  readonly chi: readonly number[];
}

const ROUGH = 16;
const FINE = 56;
/** χ at an infinite variance is proportional to σw², so that two columns draw it. */
const UNBOUNDED = 2;
/** How far left of the boundary, which is known to 1e-4, the variance surely settles. */
const INSIDE = 1 - 3e-4;

/** First roughly, then finely. */
export function* landscape(nonlinearity: Nonlinearity, extent: Extent): Sliced<Landscape, Landscape> {
  yield yield* survey(nonlinearity, extent, ROUGH);
  return yield* survey(nonlinearity, extent, FINE);
}

/** Rows lie closer towards σb² = 0, where the critical line of odd activations starts vertically. */
function* survey(nonlinearity: Nonlinearity, extent: Extent, columnCount: number): Sliced<Landscape> {
  const rowCount = Math.round(columnCount * 0.7);
  const rows = Array.from({ length: rowCount }, (_, j) => extent.sigmaB2 * (j / (rowCount - 1)) ** 2);
  const scaleFree = isScaleFree(nonlinearity);
  const slope = ({ sigmaW2, sigmaB2 }: Place) => {
    const field = { nonlinearity, sigmaW2, sigmaB2 };
    return scaleFree ? chi(field, 1) : phase(field).chi;
  };
  const edges = yield* boundary(nonlinearity, rows, extent.sigmaW2);
  const limits = new Map(edges.unbounded.map(({ sigmaW2, sigmaB2 }) => [sigmaB2, sigmaW2]));
  const limit = (sigmaB2: number) => limits.get(sigmaB2) ?? extent.sigmaW2;
  const settled = net(rows, columnCount, sigmaB2 => [0, limits.has(sigmaB2) ? INSIDE * limit(sigmaB2) : extent.sigmaW2]);
  const patches = [yield* patch(settled, columnCount, slope)];
  if (limits.size > 0)
    patches.push(
      yield* patch(
        net(rows, UNBOUNDED, sigmaB2 => [limit(sigmaB2), extent.sigmaW2]),
        UNBOUNDED,
        slope,
      ),
    );
  return { extent, patches, boundary: edges, scaleFree };
}

function net(rows: readonly number[], columnCount: number, range: (sigmaB2: number) => readonly [number, number]): Place[] {
  return rows.flatMap(sigmaB2 => {
    const [from, to] = range(sigmaB2);
    return Array.from({ length: columnCount }, (_, i) => ({ sigmaW2: from + ((to - from) * i) / (columnCount - 1), sigmaB2 }));
  });
}

function* patch(places: readonly Place[], columnCount: number, slope: (place: Place) => number): Sliced<Patch> {
  const slopes: number[] = [];
  for (const place of places) {
    slopes.push(slope(place));
    yield;
  }
  return { columnCount, places, chi: slopes };
}
