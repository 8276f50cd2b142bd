import type { Column } from '../../../diagnostics/table/columns.ts';
import { GAP, type Layout } from '../layout.ts';

/** Px of the line of numbers over a layer's maps, at the normal size of type. */
export const CAPTION_HEIGHT = 16;
/** Of the words in the row's head: its name and four lines. */
const WORDS_HEIGHT = 84;

/** Whether there is no room for the outputs' surface in their column, or that may be out of sight: then it stands in the row's head. */
export const isInHead = (layout: Layout): boolean => layout.mode === 'strip' || layout.scrolls;

/** A cell's room for drawings. */
export const cellWidth = ({ mode, columnWidth }: Layout): number => columnWidth - (mode === 'wide' ? GAP : 2);

/** The side of a surface in the row's head, of which there are `count` beside or below one another. */
export function headSide({ headWidth }: Layout, rowHeight: number, count: number): number {
  const width = headWidth - 8;
  const height = rowHeight - WORDS_HEIGHT;
  return Math.max(24, Math.min((width - 4 * (count - 1)) / count, height), Math.min(width, (height - 4 * (count - 1)) / count));
}

/** What a column shows of a network: the samples, its units, or its outputs as one surface. */
export const kindOf = ({ kind }: Column, layout: Layout): 'samples' | 'units' | 'surface' =>
  kind === 'input' ? 'samples' : kind === 'output' && !isInHead(layout) ? 'surface' : 'units';
