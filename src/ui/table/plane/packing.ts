/** Squares in rows, from the left above. */
export interface Packing {
  readonly columns: number;
  /** Px of a side. */
  readonly tile: number;
  /** How many there is room for. */
  readonly shown: number;
}

/** Px between two squares, and below which a square shows nothing any more. */
export const TILE_GAP = 2;
const SMALLEST = 13;

/** The largest squares of which so many fit into a place of this size; of very many the first that fit. */
export function pack(count: number, width: number, height: number): Packing {
  const within = (length: number, tile: number) => Math.max(1, Math.floor((length + TILE_GAP) / (tile + TILE_GAP)));
  const least = Math.min(SMALLEST, width);
  let tile = Math.max(least, Math.min(width, height));
  while (tile > least && within(width, tile) * within(height, tile) < count) tile--;
  return { columns: within(width, tile), tile, shown: Math.min(count, within(width, tile) * within(height, tile)) };
}
