import { type Column, summaryIn } from '../../diagnostics/table/columns.ts';
import type { TensorSummary } from '../../summary/summary.ts';
import { useAppState } from '../hooks.ts';
import type { Pointed } from './pointer.ts';

/** The summaries of a cell that is pointed at. */
export function usePointedCell(pointed: Pointed | null, columns: readonly Column[]): Record<'a' | 'b', TensorSummary | undefined> {
  const a = useAppState(state => state.runs.a.shown);
  const b = useAppState(state => state.runs.b.shown);
  const column = pointed && columns[pointed.column];
  if (!pointed || !column) return { a: undefined, b: undefined };
  return { a: summaryIn(column, pointed.quantity, a), b: summaryIn(column, pointed.quantity, b) };
}
