/** Three significant digits. */
export const round = (value: number): string => (value >= 100 ? value.toFixed(0) : value.toPrecision(3));

/** Lines with the cells of all rows aligned: the first to the left, then those that begin with a digit to the right. A row's last cell may be longer. */
export function table(rows: readonly (readonly string[])[]): string[] {
  const widths: number[] = [];
  for (const row of rows) {
    row.forEach((cell, i) => {
      if (i < row.length - 1 || row === rows[0]) widths[i] = Math.max(widths[i] ?? 0, cell.length);
    });
  }
  return rows.map(row =>
    `  ${row.map((cell, i) => (/^[\d×]/.test(cell) && i > 0 ? cell.padStart(widths[i]!) : cell.padEnd(widths[i]!))).join('  ')}`.trimEnd(),
  );
}
