import { Fragment } from 'react';
import { formatNumber } from '../../../charts/index.ts';
import { type Column, layerIn } from '../../../diagnostics/table/columns.ts';
import type { ToolDictionary } from '../../../i18n/index.ts';
import { Help } from '../../controls/Help.tsx';
import { useAppState, useToolWords } from '../../hooks.ts';
import { DiagnosticCard } from './DiagnosticCard.tsx';
import { markOf } from './guide.ts';
import { Reading } from './Reading.tsx';
import { costlyRows, freeRows, type HealthRow, type HealthRowId } from './rows.ts';
import type { Subject } from './subject.ts';

export type Subjects = readonly { readonly network: 'a' | 'b'; readonly subject: Subject }[];

interface LayerTableProps {
  readonly columns: readonly Column[];
  readonly subjects: Subjects;
}

/** The diagnostics by layer: columns as in the network's table, the guide beside each name. */
export function LayerTable({ columns, subjects }: LayerTableProps) {
  const { health, ui } = useToolWords();
  const names = columns.map(({ kind, index }) => (kind === 'hidden' ? ui.layer.hidden(index) : ui.layer[kind]));
  return (
    <table className="health-table" aria-label={health.table}>
      <thead>
        <tr>
          <th scope="col">
            <span className="spoken">{health.quantity}</span>
          </th>
          {names.map(name => (
            <th key={name} scope="col">
              {name}
            </th>
          ))}
        </tr>
      </thead>
      {[freeRows, costlyRows].map((rows: readonly HealthRow[], group) => (
        <tbody key={String(group)}>
          {rows
            .filter(row => group > 0 || hasValues(row, subjects))
            .map(row => (
              <Row key={row.id} row={row} columns={columns} subjects={subjects} />
            ))}
        </tbody>
      ))}
    </table>
  );
}

/** Saturation means nothing to a ReLU: a row without any number is left out. */
const hasValues = (row: HealthRow, subjects: Subjects) =>
  subjects.some(({ subject }) => subject.layers.some((_, i) => row.value(subject, i + 1) !== undefined));

function Row({ row, columns, subjects }: LayerTableProps & { readonly row: HealthRow }) {
  const { health } = useToolWords();
  const { name, guide } = health.rows[row.id as HealthRowId];
  return (
    <tr data-diagnostic={row.id}>
      <th scope="row">
        <Help text={<DiagnosticCard row={row} columns={columns} subjects={subjects} />}>{name}</Help>
        <span className="health-guide">{guide}</span>
      </th>
      {columns.map(column => (
        <td key={column.index}>
          {subjects.map(({ network, subject }) => (
            <Fragment key={network}>
              <CellReading row={row} column={column} network={network} subject={subject} named={subjects.length > 1} />
            </Fragment>
          ))}
        </td>
      ))}
    </tr>
  );
}

interface CellReadingProps {
  readonly row: HealthRow;
  readonly column: Column;
  readonly network: 'a' | 'b';
  readonly subject: Subject;
  readonly named: boolean;
}

function CellReading({ row, column, network, subject, named }: CellReadingProps) {
  const { health } = useToolWords();
  const theory = useAppState(state => state.experiment.view.theory === 'on');
  const layer = layerIn(column, subject.config);
  const value = layer === null ? undefined : row.value(subject, layer);
  if (layer === null || value === undefined) return <span className="reading" />;
  const guide = row.guide(subject, layer);
  return (
    <Reading
      network={network}
      named={named}
      text={Number.isNaN(value) ? health.unknown : row.format(value, subject, layer)}
      mark={markOf(value, guide)}
      unjudged={guide === null}
      note={noteOf(row, subject, layer, theory, health)}
    />
  );
}

/** What theory, where it is shown, expects of the correlation; the full rank. */
function noteOf(row: HealthRow, subject: Subject, layer: number, theory: boolean, words: ToolDictionary['health']): string | null {
  const full = row.full?.(subject, layer);
  if (full !== undefined) return words.ofFull(full);
  const cosine = theory && row.id === 'correlation' ? subject.prediction[layer - 1]?.forward?.cosine : Number.NaN;
  return cosine === undefined || Number.isNaN(cosine) ? null : words.theory(formatNumber(Math.abs(cosine) < 5e-4 ? 0 : cosine));
}
