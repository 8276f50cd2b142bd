import type { KeyboardEvent } from 'react';
import { createStore } from 'zustand/vanilla';

/** The cell of the diagnostics that is pointed at or focused. It changes with every movement, so it lives beside the state. */
export const heatPointer = createStore<{ readonly at: { readonly row: string; readonly column: number } | null }>()(() => ({ at: null }));

const cellOf = (target: EventTarget) => (target as Element).closest<HTMLTableCellElement>('td[data-column]');

function pointAt({ target }: { readonly target: EventTarget }): void {
  const cell = cellOf(target);
  const row = cell?.closest<HTMLElement>('[data-diagnostic]')?.dataset.diagnostic;
  if (cell && row) heatPointer.setState({ at: { row, column: Number(cell.dataset.column) } });
}

const leave = () => heatPointer.setState({ at: null });

/** Of the whole table: pointing, touching and walking with the arrow keys read a cell. */
export const heatHandlers = {
  onPointerOver: pointAt,
  onPointerLeave: leave,
  onFocus: pointAt,
  onBlur: leave,
  onKeyDown(event: KeyboardEvent<HTMLElement>) {
    const cell = cellOf(event.target);
    const next = cell && neighbour(cell, event.key);
    if (!next) return;
    event.preventDefault();
    next.focus();
  },
};

function neighbour(cell: HTMLTableCellElement, key: string): HTMLElement | undefined {
  const rows = [...cell.closest('table')!.querySelectorAll<HTMLTableRowElement>('tr[data-diagnostic]')];
  const at = rows.indexOf(cell.closest('tr')!);
  const last = rows[at]!.cells.length - 1;
  const places: Readonly<Record<string, readonly [row: number, column: number]>> = {
    ArrowLeft: [at, Math.max(1, cell.cellIndex - 1)],
    ArrowRight: [at, Math.min(last, cell.cellIndex + 1)],
    ArrowUp: [Math.max(0, at - 1), cell.cellIndex],
    ArrowDown: [Math.min(rows.length - 1, at + 1), cell.cellIndex],
    Home: [at, 1],
    End: [at, last],
  };
  const place = places[key];
  return place && rows[place[0]]!.cells[place[1]];
}
