import { coordinate } from './coordinate.ts';

interface Arc {
  readonly from: number;
  readonly to: number;
}

/** Arcs over columns of this width, all in one path: from the middle of column `from` to that of `to`, from `height` up to `top`. */
export function skipArcs(arcs: readonly Arc[], columnWidth: number, height: number, top: number): string {
  const x = (column: number) => coordinate((column + 0.5) * columnWidth);
  return arcs
    .map(
      ({ from, to }) =>
        `M${x(from)} ${height}C${x(from)} ${top} ${x(from)} ${top} ${x((from + to) / 2)} ${top}S${x(to)} ${top} ${x(to)} ${height}`,
    )
    .join('');
}
