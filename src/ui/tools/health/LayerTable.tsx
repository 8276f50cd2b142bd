import { type CSSProperties, useRef } from 'react';
import type { Column } from '../../../diagnostics/table/columns.ts';
import { Help } from '../../controls/Help.tsx';
import { useToolWords } from '../../hooks.ts';
import { useSize } from '../../useSize.ts';
import { CellReading } from './CellReading.tsx';
import { DiagnosticCard } from './DiagnosticCard.tsx';
import { HeatReadout } from './HeatReadout.tsx';
import { heatHandlers } from './heatPointer.ts';
import { LayerHeads } from './LayerHeads.tsx';
import { costlyRows, freeRows, type HealthRow, type HealthRowId } from './rows.ts';
import type { Subject } from './subject.ts';
import { useColumnSizes } from './useColumnSizes.ts';

export type Subjects = readonly { readonly network: 'a' | 'b'; readonly subject: Subject }[];

interface LayerTableProps {
  readonly columns: readonly Column[];
  readonly subjects: Subjects;
}

/** The diagnostics by layer, on the columns of the network's table: as numbers with their guides, or where those have no room as heat. */
export function LayerTable({ columns, subjects }: LayerTableProps) {
  const { health, ui } = useToolWords();
  const place = useRef<HTMLDivElement>(null);
  const { head, column, hasNumbers } = useColumnSizes(useSize(place).width, columns.length);
  const names = columns.map(({ kind, index }) => (kind === 'hidden' ? ui.layer.hidden(index) : ui.layer[kind]));
  const rows = [freeRows.filter(row => hasValues(row, subjects)), costlyRows] as readonly (readonly HealthRow[])[];
  return (
    <div ref={place}>
      {!hasNumbers && <HeatReadout columns={columns} names={names} subjects={subjects} />}
      <table
        className={hasNumbers ? 'health-table' : 'health-table as-heat'}
        aria-label={health.table}
        style={{ '--head': `${head}px`, '--column': `${column}px` } as CSSProperties}
        {...(hasNumbers ? {} : { ...heatHandlers, role: 'grid' })}
      >
        <LayerHeads columns={columns} names={names} width={hasNumbers ? null : column} />
        {rows.map((group, i) => (
          <tbody key={i === 0 ? 'free' : 'costly'}>
            {group.map((row, j) => (
              <Row key={row.id} row={row} columns={columns} subjects={subjects} asHeat={!hasNumbers} isEntry={i + j === 0} />
            ))}
          </tbody>
        ))}
      </table>
    </div>
  );
}

/** Saturation means nothing to a ReLU: a row without any number is left out. */
const hasValues = (row: HealthRow, subjects: Subjects) =>
  subjects.some(({ subject }) => subject.layers.some((_, i) => row.value(subject, i + 1) !== undefined));

interface RowProps extends LayerTableProps {
  readonly row: HealthRow;
  readonly asHeat: boolean;
  /** The Tab key comes to its first layer. */
  readonly isEntry: boolean;
}

function Row({ row, columns, subjects, asHeat, isEntry }: RowProps) {
  const { health } = useToolWords();
  const { name, guide } = health.rows[row.id as HealthRowId];
  return (
    <tr data-diagnostic={row.id}>
      <th scope="row">
        <Help text={<DiagnosticCard row={row} columns={columns} subjects={subjects} />}>{name}</Help>
        {!asHeat && <span className="health-guide">{guide}</span>}
      </th>
      {columns.map((column, i) => (
        <td key={column.index} {...(asHeat && { 'data-column': column.index, tabIndex: isEntry && i === 1 ? 0 : -1 })}>
          {subjects.map(({ network, subject }) => (
            <CellReading
              key={network}
              row={row}
              column={column}
              network={network}
              subject={subject}
              named={subjects.length > 1}
              asHeat={asHeat}
            />
          ))}
        </td>
      ))}
    </tr>
  );
}
