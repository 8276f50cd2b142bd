import type { FocusEvent, KeyboardEvent, MouseEvent, PointerEvent } from 'react';
import type { Quantity } from '../../summary/summary.ts';
import { type Pointed, pointAt, pointer, showNumbers } from './pointer.ts';

const moves: Record<string, readonly [row: number, column: number]> = {
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
};

const ends: Record<string, 'first' | 'last'> = { Home: 'first', End: 'last' };

function cellOf(target: EventTarget | null): HTMLTableCellElement | null {
  return target instanceof Element ? target.closest<HTMLTableCellElement>('td[data-quantity]') : null;
}

function pointedOf(cell: HTMLElement, clientX?: number): Pointed {
  const x = clientX === undefined ? undefined : clientX - cell.querySelector('svg, div')!.getBoundingClientRect().left;
  const { quantity, column } = cell.dataset;
  return { cell, quantity: quantity as Quantity, column: Number(column), ...(x !== undefined && { x }) };
}

/**
 * Handlers of the whole table, so that cells need none: pointing shows numbers, arrow keys walk from cell to cell, Home and End to the ends
 * of a row, with Ctrl of the table, Enter opens all numbers.
 */
export const gridHandlers = {
  onPointerMove(event: PointerEvent) {
    const cell = cellOf(event.target);
    if (cell) pointAt(pointedOf(cell, event.clientX));
    else if (pointer.getState().pointed?.x !== undefined) pointAt(null);
  },
  onPointerLeave() {
    if (pointer.getState().pointed?.x !== undefined) pointAt(null);
  },
  onFocus({ target }: FocusEvent) {
    const cell = cellOf(target);
    if (cell) pointAt(pointedOf(cell));
  },
  onBlur() {
    pointAt(null);
  },
  onDoubleClick({ target }: MouseEvent) {
    const cell = cellOf(target);
    if (cell) showNumbers(pointedOf(cell));
  },
  onKeyDown(event: KeyboardEvent) {
    const cell = cellOf(event.target);
    if (!cell || event.target !== cell) return;
    if (event.key === 'Escape') pointAt(null);
    if (event.key === 'Enter' || event.key === ' ') {
      event.preventDefault();
      showNumbers(pointedOf(cell));
    }
    const move = moves[event.key];
    const end = ends[event.key];
    if (!move && !end) return;
    event.preventDefault();
    const next = move ? neighbour(cell, move) : endOf(cell, end!, event.ctrlKey);
    next?.focus({ preventScroll: true });
    next?.scrollIntoView({ block: 'nearest', inline: 'nearest' }); // unlike focus(), it minds the cell's scroll margin
  },
};

function neighbour(cell: HTMLTableCellElement, [rows, columns]: readonly [number, number]): HTMLTableCellElement | undefined {
  const row = cell.parentElement as HTMLTableRowElement;
  const section = row.parentElement as HTMLTableSectionElement;
  const next = section.rows[row.sectionRowIndex + rows]?.cells[cell.cellIndex + columns];
  return next?.dataset.quantity ? next : undefined;
}

/** The first or last cell of its row, or of the table. */
function endOf(cell: HTMLTableCellElement, end: 'first' | 'last', ofTable: boolean): HTMLTableCellElement | undefined {
  const part = cell.closest<HTMLElement>(ofTable ? 'tbody' : 'tr')!;
  const cells = part.querySelectorAll<HTMLTableCellElement>('td[data-quantity]');
  return cells[end === 'first' ? 0 : cells.length - 1];
}
