import type { NetworkId } from '../../../../store/state.ts';
import { gridOf } from './map.ts';
import { binsOf, stripOf } from './strips.ts';
import type { Film } from './useFilm.ts';
import { filmViews } from './views.ts';

export interface NamedFilm {
  readonly id: NetworkId;
  readonly film: Film;
}

/** What a view shows, as CSV (RFC 4180): a line for each layer and step, of strips for each bin that is not empty, with its bounds. */
export function toCsv(films: readonly NamedFilm[], view: string): string {
  const shown = filmViews[view]!;
  const lines = (cells: readonly (readonly (string | number)[])[]) => cells.map(line => `${line.join(',')}\r\n`).join('');
  if (shown.kind === 'map') {
    const rows = films.flatMap(({ id, film }) =>
      gridOf(film, shown).flatMap((row, i) =>
        row.flatMap((value, frame) => (value === undefined ? [] : [[id.toUpperCase(), i + 1, film.steps[frame]!, value]])),
      ),
    );
    return lines([['network', 'layer', 'step', view], ...rows]);
  }
  const bins = binsOf(
    films.map(({ film }) => film),
    shown.quantity,
  );
  const edge = (bin: number) => Number((2 ** (bin / 4)).toPrecision(6));
  const rows = films.flatMap(({ id, film }) =>
    film.config.widths.slice(1).flatMap((_, i) =>
      stripOf(film, i + 1, shown.quantity, bins ?? { first: 0, count: 0 }).shares.flatMap((shares, frame) =>
        shares.flatMap((share, bin) => {
          const from = bins!.first + bin;
          return share === 0 ? [] : [[id.toUpperCase(), i + 1, film.steps[frame]!, edge(from), edge(from + 1), share]];
        }),
      ),
    ),
  );
  return lines([['network', 'layer', 'step', 'from', 'to', 'share'], ...rows]);
}
