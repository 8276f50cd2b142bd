import { coordinate } from './coordinate.ts';

const HALF = 3;

/** Marks of the values that have no place on a log axis; a column without a value (undefined) has none. */
export interface DepthMarks {
  /** Triangles that point down, at y = floor, for zeros. */
  readonly zeros: string;
  /** Triangles that point up, at y = ceiling, for +∞. */
  readonly infinities: string;
  /** Crosses at y = ceiling, for NaN. */
  readonly nans: string;
}

export function depthMarks(
  xs: readonly number[],
  values: readonly (number | undefined | null)[],
  floor: number,
  ceiling: number,
): DepthMarks {
  const where = (test: (value: number) => boolean) => xs.filter((_, i) => typeof values[i] === 'number' && test(values[i]));
  const draw = (places: number[], mark: (x: number) => string) => places.map(mark).join('');
  const left = (x: number) => coordinate(x - HALF);
  return {
    zeros: draw(
      where(v => v === 0),
      x => `M${left(x)} ${coordinate(floor - HALF)}l${HALF} ${2 * HALF}l${HALF} -${2 * HALF}Z`,
    ),
    infinities: draw(
      where(v => v === Number.POSITIVE_INFINITY),
      x => `M${left(x)} ${coordinate(ceiling + HALF)}l${HALF} -${2 * HALF}l${HALF} ${2 * HALF}Z`,
    ),
    nans: draw(where(Number.isNaN), x => {
      const top = coordinate(ceiling - HALF);
      return `M${left(x)} ${top}l${2 * HALF} ${2 * HALF}M${coordinate(x + HALF)} ${top}l-${2 * HALF} ${2 * HALF}`;
    }),
  };
}
