/** In px. */
export interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

type Point = readonly [x: number, y: number];

/** The first of the places that no point lies in and none of the boxes overlaps; where there is none, the first. */
export function freePlace<T extends Box>(places: readonly [T, ...T[]], points: readonly Point[], boxes: readonly Box[]): T {
  const isFree = ({ left, right, top, bottom }: Box) =>
    !points.some(([x, y]) => x >= left && x <= right && y >= top && y <= bottom) &&
    !boxes.some(box => box.left < right && left < box.right && box.top < bottom && top < box.bottom);
  return places.find(isFree) ?? places[0];
}
