import { useStore } from 'zustand';
import type { Column } from '../../diagnostics/table/columns.ts';
import { later } from '../later.tsx';
import type { Layout } from './layout.ts';
import { pointer } from './pointer.ts';

const Readout = later(() => import('./Readout.tsx').then(m => m.Readout));
const NumbersDialog = later(() => import('./NumbersDialog.tsx').then(m => m.NumbersDialog));

interface CellNumbersProps {
  readonly columns: readonly Column[];
  readonly names: readonly string[];
  readonly layout: Layout;
}

/** A few numbers of the cell that is pointed at or focused, and all of the one that was asked for. */
export function CellNumbers({ columns, names, layout }: CellNumbersProps) {
  const { pointed, numbers } = useStore(pointer);
  return (
    <>
      {pointed && columns[pointed.column] && <Readout pointed={pointed} columns={columns} names={names} layout={layout} />}
      {numbers && columns[numbers.column] && <NumbersDialog asked={numbers} columns={columns} names={names} />}
    </>
  );
}
