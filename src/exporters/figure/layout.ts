/** Of the whole figure, in units of 180/920 mm: the full width of a page between its margins. */
export const WIDTH = 920;
export const MILLIMETRES = 180;
export const MARGIN = 16;
/** Of what stands between the margins. */
export const INNER = WIDTH - 2 * MARGIN;
/** The names of the rows, left of the columns. */
export const HEAD = 168;
/** Right of the last column: the numbers of the depth charts. */
export const AXIS = 34;
/** Between two wide columns. */
export const GAP = 16;

const SMALLEST_WIDE = 98;
/** A number above each strip needs this width, two digits below it that one. */
const NUMBERED = 52;
const UNCROWDED = 18;

/** How the columns fill the figure: wide cells if there is room, else upright strips, as narrow as need be. */
export interface FigureLayout {
  readonly strips: boolean;
  readonly columnWidth: number;
  /** Strips that have room for a number above each. */
  readonly numbered: boolean;
  /** Strips of which only every fifth is numbered. */
  readonly crowded: boolean;
}

export function figureLayout(columnCount: number): FigureLayout {
  const columnWidth = (INNER - HEAD - AXIS) / columnCount;
  const strips = columnWidth < SMALLEST_WIDE;
  return { strips, columnWidth, numbered: !strips || columnWidth >= NUMBERED, crowded: strips && columnWidth < UNCROWDED };
}
