import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import type { DepthKind } from '../../diagnostics/table/depthSeries.ts';
import type { Quantity } from '../../summary/summary.ts';

/** The cell that the person points at or has focused. It changes with every movement, so it lives beside the state. */
export interface Pointed {
  readonly quantity: Quantity;
  readonly column: number;
  /** Where the pointer stands, in px from the cell's left edge; undefined for the focus. */
  readonly x?: number;
  readonly cell: HTMLElement;
}

/** The layer at which a depth chart is read. */
export interface PointedDepth {
  readonly kind: DepthKind;
  readonly column: number;
  readonly chart: HTMLElement;
}

interface PointerState {
  readonly pointed: Pointed | null;
  readonly depth: PointedDepth | null;
  /** The cell of which all numbers are asked for. */
  readonly numbers: Pointed | null;
}

export const pointer = createStore<PointerState>()(() => ({
  pointed: null,
  depth: null,
  numbers: null,
}));

export const pointAtDepth = (depth: PointedDepth | null) => pointer.setState({ depth });
export const pointAt = (pointed: Pointed | null) => pointer.setState({ pointed });
/** Opens, or with null closes, the table of all numbers of a cell. */
export const showNumbers = (numbers: Pointed | null) => pointer.setState({ numbers, pointed: null });

/** The pointer's place in this cell, if it is there. */
export function useCursor(quantity: Quantity, column: number): number | undefined {
  return useStore(pointer, ({ pointed }) => (pointed?.quantity === quantity && pointed.column === column ? pointed.x : undefined));
}

/** The column under the pointer, in the table or in a depth chart above it. */
export function usePointedColumn(): number | undefined {
  return useStore(pointer, ({ pointed, depth }) => pointed?.column ?? depth?.column);
}
