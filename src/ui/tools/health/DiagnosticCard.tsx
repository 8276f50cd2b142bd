import type { Column } from '../../../diagnostics/table/columns.ts';
import { layerIn } from '../../../diagnostics/table/columns.ts';
import { useToolWords } from '../../hooks.ts';
import { DiagnosticDrawing } from './DiagnosticDrawing.tsx';
import type { Subjects } from './LayerTable.tsx';
import type { HealthRow, HealthRowId } from './rows.ts';

interface DiagnosticCardProps {
  readonly row: HealthRow;
  readonly columns: readonly Column[];
  readonly subjects: Subjects;
}

/** A diagnostic's card: its values by layer with the band that needs no mark, that band in words, and what it tells. */
export function DiagnosticCard({ row, columns, subjects }: DiagnosticCardProps) {
  const { health } = useToolWords();
  const { name, guide, help } = health.rows[row.id as HealthRowId];
  const read = <T,>(of: (layer: number) => T, config: Subjects[number]['subject']['config']) =>
    columns.map(column => {
      const layer = layerIn(column, config);
      return layer === null ? undefined : of(layer);
    });
  const lines = subjects.map(({ network, subject }) => ({
    network,
    values: read(layer => row.value(subject, layer), subject.config),
    guides: read(layer => row.guide(subject, layer), subject.config),
  }));
  return (
    <>
      <p>
        <b>{name}</b> <span className="note">{guide}</span>
      </p>
      <DiagnosticDrawing lines={lines} />
      <p>{help}</p>
    </>
  );
}
