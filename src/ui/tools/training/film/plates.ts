import { mapPatches, type Patch, stripPatches } from './drawing.ts';
import type { NamedFilm } from './files.ts';
import { type Grid, gridOf, type Range, rangeOf } from './map.ts';
import { type Bins, binsOf, stripOf } from './strips.ts';
import type { MapView, StripView } from './views.ts';

/** Px: a layer's row of a map at most and at least; a strip. */
const ROW = { most: 22, least: 6 };
const MAP_HEIGHT = 190;
const STRIP = { width: 108, height: 84 };
const GAP = 12;

export interface PlateData {
  readonly id: 'a' | 'b';
  /** null: the map of all layers. */
  readonly layer: number | null;
  readonly patches: readonly Patch[];
  readonly width: number;
  readonly height: number;
}

export interface MapData {
  readonly plates: readonly PlateData[];
  readonly range: Range | null;
  readonly grids: readonly Grid[];
  readonly rowHeight: number;
}

/** A map of each network, on one scale. */
export function mapsOf(films: readonly NamedFilm[], view: MapView, width: number): MapData {
  const grids = films.map(({ film }) => gridOf(film, view));
  const range = rangeOf(grids, view);
  const deepest = Math.max(1, ...grids.map(grid => grid.length));
  const rowHeight = Math.max(ROW.least, Math.min(ROW.most, Math.floor(MAP_HEIGHT / deepest)));
  const plates = films.map(({ id }, i) => ({
    ...{ id, layer: null, width },
    patches: range ? mapPatches(grids[i]!, range, view, width, rowHeight) : [],
    height: grids[i]!.length * rowHeight,
  }));
  return { plates, range, grids, rowHeight };
}

/** A strip of each layer of each network, on one scale: the same bins and the same darkest share. */
export function stripsOf(
  films: readonly NamedFilm[],
  view: StripView,
  width: number,
): { readonly plates: readonly PlateData[]; readonly bins: Bins | null } {
  const bins = binsOf(
    films.map(({ film }) => film),
    view.quantity,
  );
  if (!bins) return { plates: [], bins };
  const all = films.flatMap(({ id, film }) =>
    film.config.widths.slice(1).map((_, i) => ({ id, film, layer: i + 1, strip: stripOf(film, i + 1, view.quantity, bins) })),
  );
  const darkest = all.reduce((most, { strip }) => Math.max(most, ...strip.shares.map(shares => Math.max(0, ...shares))), 0) || 1;
  const across = Math.max(1, Math.floor((width + GAP) / (STRIP.width + GAP)));
  const wide = (width - GAP * (across - 1)) / across;
  return {
    bins,
    plates: all.map(({ id, film, layer, strip }) => ({
      ...{ id, layer, width: wide, height: STRIP.height },
      patches: stripPatches(strip, film.steps.length, bins, darkest, wide, STRIP.height),
    })),
  };
}
