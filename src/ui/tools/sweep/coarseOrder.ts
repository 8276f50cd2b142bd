/**
 * The cells of a grid, row by row numbered, in an order that shows its shape early: every eighth row and column, then every fourth, second, and the rest.
 * Each index occurs once.
 */
export function coarseOrder(rows: number, columns: number): number[] {
  const seen = new Set<number>();
  for (const stride of [8, 4, 2, 1]) {
    for (let row = 0; row < rows; row += stride) {
      for (let column = 0; column < columns; column += stride) seen.add(row * columns + column);
    }
  }
  return [...seen];
}
