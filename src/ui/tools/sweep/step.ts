/**
 * The square to which a key leads from square `index` of a grid that is numbered row by row; the edges hold. Home and End go to the ends of the row,
 * with Ctrl of the grid; the Page keys to the ends of the column. null for other keys.
 */
export function step(index: number, key: string, rows: number, columns: number, ctrl: boolean): number | null {
  const row = Math.floor(index / columns);
  const column = index % columns;
  const at = (r: number, c: number) => Math.min(rows - 1, Math.max(0, r)) * columns + Math.min(columns - 1, Math.max(0, c));
  switch (key) {
    case 'ArrowLeft':
      return at(row, column - 1);
    case 'ArrowRight':
      return at(row, column + 1);
    case 'ArrowUp':
      return at(row - 1, column);
    case 'ArrowDown':
      return at(row + 1, column);
    case 'Home':
      return at(ctrl ? 0 : row, 0);
    case 'End':
      return at(ctrl ? rows - 1 : row, columns - 1);
    case 'PageUp':
      return at(0, column);
    case 'PageDown':
      return at(rows - 1, column);
    default:
      return null;
  }
}
