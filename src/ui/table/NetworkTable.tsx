import { type CSSProperties, useRef, useState } from 'react';
import type { RowId } from '../../config/view.ts';
import { useAppState, useShallowState, useWords } from '../hooks.ts';
import { useSize } from '../useSize.ts';
import { ColumnHead } from './ColumnHead.tsx';
import { type Column, columnsOf } from './columns.ts';
import { DepthRow } from './DepthRow.tsx';
import { gridHandlers } from './grid.ts';
import { layOut } from './layout.ts';
import { NumbersDialog } from './NumbersDialog.tsx';
import { QuantityRow } from './QuantityRow.tsx';
import { Readout } from './Readout.tsx';
import { StripHead } from './StripHead.tsx';

/** The network is the table: layers are columns, quantities rows, both networks in every cell, depth charts above on the same x. */
export function NetworkTable() {
  const { ui } = useWords();
  const place = useRef<HTMLDivElement>(null);
  const { width, height } = useSize(place);
  const columns = useColumns();
  const rows = useAppState(state => state.experiment.view.rows) as readonly RowId[];
  const [selected, setSelected] = useState(1);
  const layout = layOut(width, height, columns.length, rows.length);
  const names = columns.map(column => columnName(column, ui.layer));
  const strips = layout.mode === 'strip';
  const chosen = Math.min(selected, columns.length - 1);
  const style = { '--head': `${layout.headWidth}px`, '--column': `${layout.columnWidth}px`, '--cell': `${layout.cellHeight}px` } as CSSProperties;
  return (
    <div className={`table-place ${layout.mode}`} ref={place} style={style}>
      {width > 0 && (
        <>
          <table role="grid" aria-label={ui.chart.table} {...gridHandlers}>
            <colgroup>
              <col className="col-head" />
              {columns.map(column => (
                <col key={column.index} className="col-layer" />
              ))}
            </colgroup>
            <thead>
              <DepthRow kind="signal" columns={columns} layout={layout} />
              <DepthRow kind="gradient" columns={columns} layout={layout} />
              {strips && (
                <tr className="layer-bar">
                  <th scope="row">{names[chosen]}</th>
                  <td colSpan={columns.length}>
                    <ColumnHead column={columns[chosen]!} name={names[chosen]!} />
                  </td>
                </tr>
              )}
              <tr className="heads">
                <td />
                {columns.map((column, i) => (
                  <th key={column.index} scope="col">
                    {strips ? (
                      <StripHead column={column} name={names[i]!} selected={i === chosen} onSelect={() => setSelected(i)} />
                    ) : (
                      <ColumnHead column={column} name={names[i]!} />
                    )}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {rows.map((quantity, i) => (
                <QuantityRow key={quantity} quantity={quantity} columns={columns} names={names} layout={layout} first={i === 0} />
              ))}
            </tbody>
          </table>
          <Readout columns={columns} names={names} layout={layout} />
          <NumbersDialog columns={columns} names={names} />
        </>
      )}
    </div>
  );
}

/** The columns of the experiment; the same array as long as depths are the same. */
function useColumns(): Column[] {
  return columnsOf(...useShallowState(({ experiment: { a, b } }) => [a, b] as const));
}

function columnName({ kind, index }: Column, words: { input: string; output: string; hidden(n: number): string }): string {
  if (kind === 'hidden') return words.hidden(index);
  return words[kind];
}
