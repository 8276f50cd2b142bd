import { chebyshevPoints, interpolationWeights } from './chebyshev.ts';
import type { Products } from './productQuadrature.ts';

const POINTS = chebyshevPoints(5);
/** Powers of two of the variance that a tile spans, and beyond which the ratios have settled. */
const OCTAVES = 2;
const SMALLEST = -40;
const LARGEST = 20;

/**
 * `exact(q, c)` by interpolation on tiles of (ln q, arccos c), in which it is smooth up to c = ±1; a tile is filled when
 * first asked for (some ten milliseconds). Relative error about 1e-5. Tiles halve in angle towards 0 and π, until they are finer than the
 * 1/√q over which a saturating pair turns from equal to unrelated. Beyond 2^20 and below 2^−40 the values at those variances.
 */
export function productTable(exact: (variance: number, c: number) => Products): (variance: number, c: number) => Products {
  const tiles = new Map<string, readonly Products[]>();
  return (variance, c) => {
    const logarithm = Math.min(Math.max(Math.log2(variance), SMALLEST), LARGEST - 1e-9);
    const panel = Math.floor(logarithm / OCTAVES);
    const low = OCTAVES * panel;
    const angle = Math.acos(c);
    const side = angle > Math.PI / 2 ? -1 : 1;
    const [start, end] = sector(side > 0 ? angle : Math.PI - angle, low + OCTAVES);
    const key = `${panel} ${side * end}`;
    let values = tiles.get(key);
    if (!values) {
      values = POINTS.flatMap(p =>
        POINTS.map(t => exact(2 ** (low + (OCTAVES * (p + 1)) / 2), side * Math.cos(start + ((end - start) * (t + 1)) / 2))),
      );
      tiles.set(key, values);
    }
    const inVariance = interpolationWeights(POINTS, (2 * (logarithm - low)) / OCTAVES - 1);
    const inAngle = interpolationWeights(POINTS, (2 * ((side > 0 ? angle : Math.PI - angle) - start)) / (end - start) - 1);
    return tensor(values, inVariance, inAngle);
  };
}

/** The tile's range of angles in [0, π/2] that holds this one. */
function sector(angle: number, logarithm: number): [number, number] {
  const smallest = 0.5 / Math.sqrt(1 + 2 ** logarithm);
  let end = Math.PI / 2;
  while (end / 2 > angle && end > smallest) end /= 2;
  return end > smallest ? [end / 2, end] : [0, end];
}

function tensor(values: readonly Products[], rows: readonly number[], columns: readonly number[]): Products {
  let [sum, derivatives] = [0, 0];
  for (let i = 0; i < rows.length; i++) {
    for (let j = 0; j < columns.length; j++) {
      const weight = rows[i]! * columns[j]!;
      const at = values[i * columns.length + j]!;
      sum += weight * at.values;
      derivatives += weight * at.derivatives;
    }
  }
  return { values: sum, derivatives };
}
