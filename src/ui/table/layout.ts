/** How the table fills its place. */
export interface Layout {
  /** Few layers: cells with room for numbers. Many: narrow upright strips. */
  readonly mode: 'wide' | 'strip';
  readonly columnWidth: number;
  readonly headWidth: number;
  readonly cellHeight: number;
  readonly chartHeight: number;
  /** There is little height: beside the depth charts only what is needed most is written. */
  readonly isTight: boolean;
  /** How much larger than normal the type is. */
  readonly scale: number;
  /** The columns do not all fit beside each other. */
  readonly scrolls: boolean;
}

/** Two digits need a column of this width, in px. */
export const CROWDED = 18;

/** Smallest widths and heights that are read with ease, in px at the normal size of type. */
const SMALLEST_WIDE = 112;
/** Of a table that stands beside a tool. */
const SMALLEST_BESIDE = 104;
const SMALLEST_STRIP = 14;
/** Up to this many columns stay wide and scroll sideways where they do not fit. */
const ALWAYS_WIDE = 6;
/** Right of the last column: the numbers of the depth charts. */
export const AXIS_WIDTH = 34;
/** Between two wide columns. */
export const GAP = 16;
/** Row heads of this width and less have room for few words. */
export const BRIEF_HEAD = 144;
/** Height of the column heads, of those of strips with the bar above them, and of a row beyond its cell. */
const HEADS_HEIGHT = 58;
const STRIP_HEADS_HEIGHT = 61;
const ROW_MARGIN = 5;
/** A depth chart beside whose words all lines have room, and one beside the most needed. */
const EASY_CHART = 88;
const SMALLEST_CHART = 66;
const SMALLEST_CELL = 54;
/** So many rows are whole whatever else is open. */
const ROWS_LEAST = 3;

/** Height of the row of arcs, where there are skip connections. */
export const ARCS_HEIGHT = 18;

/** Px of the row that shows all inputs, for each of so many networks: more in a place with more height, and for one alone. */
export function planeBand(networks: number, height: number, scale: number): number {
  const [least, most] = networks > 1 ? [76, 112] : [96, 150];
  return Math.round(height === 0 ? most * scale : Math.min(most * scale, Math.max(least * scale, (height * 0.24) / networks)));
}

/** A table of this height has both depth charts and three rows whole. */
export const TABLE_LEAST = HEADS_HEIGHT + 2 * SMALLEST_CHART + ROWS_LEAST * (SMALLEST_CELL + ROW_MARGIN) + 2;

/** The table in a place of this size; a `height` of 0 where it has none to fill, since the page scrolls as one. `scale` is that of the type. */
export function layOut(width: number, height: number, columnCount: number, rowCount: number, scale = 1): Layout {
  const headWidth = Math.round(headWidthOf(width / scale) * scale);
  const share = Math.floor((width - headWidth - AXIS_WIDTH * scale) / columnCount);
  const least = headWidth === Math.round(BRIEF_HEAD * scale) ? SMALLEST_BESIDE : SMALLEST_WIDE;
  const mode = share >= least * scale || columnCount <= ALWAYS_WIDE ? 'wide' : 'strip';
  const columnWidth = Math.max(share, Math.round((mode === 'wide' ? least : SMALLEST_STRIP) * scale));
  return { mode, headWidth, columnWidth, scale, scrolls: columnWidth > share, ...heights(height, rowCount, mode, scale) };
}

/** A phone's, that beside a tool, and that of a table which has the window for itself. */
const headWidthOf = (width: number) => (width < 480 ? 96 : width < 760 ? BRIEF_HEAD : 168);

/** Rows are as tall as the place lets all of them be; where they do not fit, as many are whole as do, and none is cut. */
function heights(
  height: number,
  rowCount: number,
  mode: Layout['mode'],
  scale: number,
): Pick<Layout, 'chartHeight' | 'cellHeight' | 'isTight'> {
  if (height === 0) return { chartHeight: EASY_CHART, cellHeight: mode === 'wide' ? 78 : 92, isTight: false };
  const chartHeight = Math.round(Math.min(EASY_CHART * scale, Math.max(SMALLEST_CHART * scale, height * 0.12)));
  const room = height - (mode === 'wide' ? HEADS_HEIGHT : STRIP_HEADS_HEIGHT) * scale - 2 * chartHeight;
  const least = (SMALLEST_CELL + ROW_MARGIN) * scale;
  const whole = Math.min(rowCount, Math.max(1, Math.floor(room / least)));
  const cellHeight = Math.floor(room / whole) - ROW_MARGIN;
  return {
    chartHeight,
    cellHeight: Math.round(Math.min(240 * scale, Math.max(SMALLEST_CELL * scale, cellHeight))),
    isTight: chartHeight < EASY_CHART * scale,
  };
}
