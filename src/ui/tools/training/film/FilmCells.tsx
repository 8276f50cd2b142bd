import { useMemo } from 'react';
import { useStore } from 'zustand';
import { type Column, layerIn } from '../../../../diagnostics/table/columns.ts';
import type { Quantity } from '../../../../summary/summary.ts';
import { useToolWords } from '../../../hooks.ts';
import { GAP, type Layout } from '../../../table/layout.ts';
import { setShownStep, useShownStep } from '../shownStep.ts';
import { stripPatches } from './drawing.ts';
import type { NamedFilm } from './files.ts';
import { filmStore } from './filmStore.ts';
import { Plate } from './Plate.tsx';
import { binsOf, stripOf } from './strips.ts';

interface FilmCellsProps {
  readonly quantity: Quantity;
  readonly columns: readonly Column[];
  readonly names: readonly string[];
  readonly layout: Layout;
  /** The first row of the table: Tab enters there. */
  readonly first: boolean;
}

/** The cells of a row over time: every layer's distribution by step, A above B, in the same bins and on one scale. A click leads the table to a step. */
export function FilmCells({ quantity, columns, names, layout, first }: FilmCellsProps) {
  const { ui, training } = useToolWords();
  const films = useStore(filmStore, state => state.films);
  const shown = useShownStep();
  const width = layout.columnWidth - (layout.mode === 'wide' ? GAP : 0);
  const height = Math.floor(layout.cellHeight / Math.max(1, films.length)) - 2;
  const plates = useMemo(() => platesOf(films, quantity, columns, width, height), [films, quantity, columns, width, height]);
  const steps = films[0]?.film.steps ?? [];
  const marked = Math.max(
    0,
    steps.findLastIndex(step => step <= shown),
  );
  return columns.map((column, i) => {
    const place = { 'data-quantity': quantity, 'data-column': column.index };
    const key = column.kind === 'output' ? 'output' : column.index;
    const name = `${names[i]}${ui.marks.comma}${ui.quantity[quantity].symbol}${ui.marks.colon}${training.film.overTime}`;
    return (
      // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a cell of ARIA's data grid
      <td role="gridcell" key={key} {...place} tabIndex={first && i === 1 ? 0 : -1}>
        {plates[i]!.map(({ id, patches }) => (
          <Plate
            key={id}
            {...{ id, patches, width, height, marked }}
            name={`${id.toUpperCase()} ${name}`}
            frames={steps.length}
            onChoose={frame => setShownStep(steps[frame]!)}
            onPoint={() => {}}
          />
        ))}
      </td>
    );
  });
}

/** By column, of each network that has such a layer there. */
function platesOf(films: readonly NamedFilm[], quantity: Quantity, columns: readonly Column[], width: number, height: number) {
  const bins = binsOf(
    films.map(({ film }) => film),
    quantity,
  );
  if (!bins) return columns.map(() => []);
  const strips = columns.map(column =>
    films.flatMap(({ id, film }) => {
      const layer = layerIn(column, film.config);
      return layer ? [{ id, frames: film.steps.length, strip: stripOf(film, layer, quantity, bins) }] : [];
    }),
  );
  const darkest = strips.flat().reduce((most, { strip }) => strip.shares.flat().reduce((max, share) => Math.max(max, share), most), 0) || 1;
  return strips.map(cell =>
    cell.map(({ id, frames, strip }) => ({ id, patches: stripPatches(strip, frames, bins, darkest, width, height) })),
  );
}
