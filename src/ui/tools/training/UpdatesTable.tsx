import { memo } from 'react';
import { columnsOf, layerIn } from '../../../diagnostics/table/columns.ts';
import { useToolWords } from '../../hooks.ts';
import { columnName } from '../draws/columnName.ts';
import type { Racer } from './race.ts';
import { ScrolledTable } from './ScrolledTable.tsx';

/** log₁₀(std(update)/std(W)) of each layer, at the first step and at the last, of the link's own seed. */
export const UpdatesTable = memo(function UpdatesTable({ racers }: { readonly racers: readonly Racer[] }) {
  const { training, ui } = useToolWords();
  const { updates: words } = training;
  const columns = columnsOf(Math.max(...racers.map(({ config }) => config.widths.length - 2))).filter(({ kind }) => kind !== 'input');
  return (
    <>
      <p className="note">{words.caption}</p>
      <ScrolledTable
        name={words.summary}
        className="training-updates"
        rows={words.layer}
        racers={racers}
        columns={[words.first, words.last]}
      >
        {columns.map(column => (
          <tr key={column.index}>
            <th scope="row">{columnName(column, ui)}</th>
            {racers.flatMap(({ id, config, own }) => {
              const layer = layerIn(column, config);
              return (['first', 'last'] as const).map(when => (
                <td key={`${id} ${when}`}>{layer === null ? '' : decades(own?.updates?.[when][layer - 1], words.none)}</td>
              ));
            })}
          </tr>
        ))}
      </ScrolledTable>
    </>
  );
});

/** −2.9; `none` where nothing changed, where the weights were all alike, and where there was no such step. */
function decades(ratio: number | undefined, none: string): string {
  const exponent = Math.log10(ratio ?? Number.NaN);
  return Number.isFinite(exponent) ? exponent.toFixed(1).replace('-', '−') : none;
}
