import { useStore } from 'zustand';
import { shownLayout } from '../../table/shownLayout.ts';
import { typeScale } from '../../typeScale.ts';

/** The number of a network has room in a column of this width, and nothing is seen of a narrower one than that; in px at the normal size of type. */
const NUMBERS = 60;
const LEAST = 5;
/** Names of the rows where the columns are the table's own narrower ones. */
const HEAD = 124;

export interface ColumnSizes {
  readonly head: number;
  readonly column: number;
  /** Else a column shows how far its values are from what is good, and its numbers when it is pointed at. */
  readonly hasNumbers: boolean;
}

/** In a pane of this width: the columns of the network's table, where they all fit, so that a layer stands below itself; else as many narrower ones. */
export function useColumnSizes(width: number, count: number): ColumnSizes {
  const layout = useStore(shownLayout, state => state.layout);
  const scale = typeScale();
  const fits = layout !== null && layout.headWidth + count * layout.columnWidth <= width + 1;
  const head = fits ? layout.headWidth : Math.round(HEAD * scale);
  const column = fits ? layout.columnWidth : Math.max(LEAST * scale, Math.floor((width - head) / count));
  return { head, column, hasNumbers: column >= NUMBERS * scale };
}
