import { chebyshevPoints, interpolationWeights } from './chebyshev.ts';
import { isSteep } from './momentTable.ts';
import type { Products } from './productQuadrature.ts';

const POINTS = chebyshevPoints(5);
/** Powers of two of the variance that a tile spans, and below which the ratios have settled. */
const OCTAVES = 2;
const SMALLEST = -40;
/** Beyond it they follow from those at it. */
const LARGEST = 2 ** 20;

/**
 * `exact(q, c)` by interpolation on tiles of (ln q, arccos c), in which it is smooth up to c = ±1; a tile is filled when
 * first asked for (some ten milliseconds). Relative error about 1e-5. Tiles halve in angle towards 0 and π, until they are finer than the
 * 1/√q over which a saturating pair turns from equal to unrelated. Below 2^−40 the values at that variance; beyond 2^20, where an integral takes
 * ever longer, what they tend to.
 * @param saturates whether φ′ vanishes far out on both sides
 */
export function productTable(
  exact: (variance: number, c: number) => Products,
  saturates: boolean,
): (variance: number, c: number) => Products {
  const tiles = new Map<string, readonly Products[] | null>();
  const within = (variance: number, c: number) => {
    const logarithm = Math.min(Math.max(Math.log2(variance), SMALLEST), Math.log2(LARGEST) - 1e-9);
    const panel = Math.floor(logarithm / OCTAVES);
    const low = OCTAVES * panel;
    const angle = Math.acos(c);
    const side = angle > Math.PI / 2 ? -1 : 1;
    const [start, end] = sector(side > 0 ? angle : Math.PI - angle, low + OCTAVES);
    const key = `${panel} ${side * end}`;
    let values = tiles.get(key);
    if (values === undefined) {
      values = fill(exact, low, side, start, end);
      tiles.set(key, values);
    }
    if (values === null) return exact(variance, c);
    const inVariance = interpolationWeights(POINTS, (2 * (logarithm - low)) / OCTAVES - 1);
    const inAngle = interpolationWeights(POINTS, (2 * ((side > 0 ? angle : Math.PI - angle) - start)) / (end - start) - 1);
    return tensor(values, inVariance, inAngle);
  };
  return (variance, c) => (variance > LARGEST ? farOut(within, variance, c, saturates) : within(variance, c));
}

/** Variances in rows, angles in columns; null where they are steep. */
function fill(
  exact: (variance: number, c: number) => Products,
  low: number,
  side: number,
  start: number,
  end: number,
): readonly Products[] | null {
  const values = POINTS.flatMap(p =>
    POINTS.map(t => exact(2 ** (low + (OCTAVES * (p + 1)) / 2), side * Math.cos(start + ((end - start) * (t + 1)) / 2))),
  );
  const column = (k: number) => POINTS.map((_, row) => values[row * POINTS.length + k]!.derivatives);
  const steep = POINTS.some((_, k) => column(k).every(value => value > 0) && isSteep(column(k)));
  return steep ? null : values;
}

/**
 * Beyond the last tile φ is a straight line on each side but for a part near 0 that is hit with a probability of 1/√q: so the ratios are linear in that.
 * A φ′ that is all in that part sees two samples as alike by how far they lie from each other there, √(q(1 − c²)).
 */
function farOut(within: (variance: number, c: number) => Products, variance: number, c: number, saturates: boolean): Products {
  const [last, before] = [within(LARGEST, c), within(LARGEST / 4, c)];
  const rest = Math.sqrt(LARGEST / variance) - 1;
  const linear = (part: keyof Products) => last[part] + (before[part] - last[part]) * rest;
  if (!saturates) return { values: linear('values'), derivatives: linear('derivatives') };
  const apart = (variance * (1 - c * c)) / LARGEST;
  const derivatives =
    apart < 1 ? within(LARGEST, Math.sign(c) * Math.sqrt(1 - apart)).derivatives : within(LARGEST, 0).derivatives / Math.sqrt(apart);
  return { values: linear('values'), derivatives };
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
