import { useStore } from 'zustand';
import type { Column } from '../../../diagnostics/table/columns.ts';
import { useToolWords } from '../../hooks.ts';
import { CellReading } from './CellReading.tsx';
import { heatPointer } from './heatPointer.ts';
import type { Subjects } from './LayerTable.tsx';
import { costlyRows, freeRows, type HealthRow, type HealthRowId } from './rows.ts';

interface HeatReadoutProps {
  readonly columns: readonly Column[];
  readonly names: readonly string[];
  readonly subjects: Subjects;
}

const rows: readonly HealthRow[] = [...freeRows, ...costlyRows];

/** The numbers of the cell that is pointed at; else how the cells are read. It has its line in any case, so that nothing moves. */
export function HeatReadout({ columns, names, subjects }: HeatReadoutProps) {
  const { health, ui } = useToolWords();
  const at = useStore(heatPointer, state => state.at);
  const row = at && rows.find(({ id }) => id === at.row);
  const place = at ? columns.findIndex(({ index }) => index === at.column) : -1;
  if (!row || place < 0) return <p className="heat-readout note">{health.heat}</p>;
  return (
    <p className="heat-readout">
      {names[place]}
      {ui.marks.colon}
      {health.rows[row.id as HealthRowId].name}{' '}
      {subjects.map(({ network, subject }) => (
        <CellReading
          key={network}
          row={row}
          column={columns[place]!}
          network={network}
          subject={subject}
          named={subjects.length > 1}
          asHeat={false}
        />
      ))}
    </p>
  );
}
