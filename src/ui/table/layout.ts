/** How the table fills its place. */
export interface Layout {
  /** Few layers: cells with room for numbers. Many: narrow upright strips. */
  readonly mode: 'wide' | 'strip';
  readonly columnWidth: number;
  readonly headWidth: number;
  readonly cellHeight: number;
  readonly chartHeight: number;
  /** The columns do not all fit beside each other. */
  readonly scrolls: boolean;
}

const SMALLEST_WIDE = 112;
const SMALLEST_STRIP = 14;
/** Up to this many columns stay wide and scroll sideways where they do not fit. */
const ALWAYS_WIDE = 6;
/** Right of the last column: the numbers of the depth charts. */
export const AXIS_WIDTH = 34;
/** Between two wide columns. */
export const GAP = 16;
/** Height of the column heads, and of a row beyond its cell. */
const HEADS_HEIGHT = 54;
const ROW_MARGIN = 8;

export function layOut(width: number, height: number, columnCount: number, rowCount: number): Layout {
  const headWidth = width < 600 ? 96 : 168;
  const share = Math.floor((width - headWidth - AXIS_WIDTH) / columnCount);
  const mode = share >= SMALLEST_WIDE || columnCount <= ALWAYS_WIDE ? 'wide' : 'strip';
  const chartHeight = Math.round(Math.min(112, Math.max(84, height * 0.12)));
  const cellHeight = Math.floor((height - HEADS_HEIGHT - 2 * chartHeight) / rowCount) - ROW_MARGIN;
  const columnWidth = Math.max(share, mode === 'wide' ? SMALLEST_WIDE : SMALLEST_STRIP);
  return {
    mode,
    headWidth,
    chartHeight,
    columnWidth,
    scrolls: columnWidth > share,
    cellHeight: Math.min(150, Math.max(mode === 'wide' ? 78 : 92, cellHeight)),
  };
}
