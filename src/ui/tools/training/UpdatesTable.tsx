import { columnsOf, layerIn } from '../../../diagnostics/table/columns.ts';
import { useToolWords } from '../../hooks.ts';
import { columnName } from '../draws/columnName.ts';
import type { Racer } from './race.ts';

/** log₁₀(std(update)/std(W)) of each layer, at the first step and at the last, of the link's own seed. */
export function UpdatesTable({ racers }: { readonly racers: readonly Racer[] }) {
  const { training, ui } = useToolWords();
  const { updates: words } = training;
  const columns = columnsOf(Math.max(...racers.map(({ config }) => config.widths.length - 2))).filter(({ kind }) => kind !== 'input');
  return (
    <table className="draws-numbers training-updates">
      <caption>{words.caption}</caption>
      <thead>
        <tr>
          <th scope="col">{words.layer}</th>
          {racers.flatMap(({ id }) =>
            [words.first, words.last].map(name => (
              <th key={`${id} ${name}`} scope="col" className={`text-${id}`}>
                {id.toUpperCase()} {name}
              </th>
            )),
          )}
        </tr>
      </thead>
      <tbody>
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
      </tbody>
    </table>
  );
}

/** −2.9; `none` where nothing changed, where the weights were all alike, and where there was no such step. */
function decades(ratio: number | undefined, none: string): string {
  const exponent = Math.log10(ratio ?? Number.NaN);
  return Number.isFinite(exponent) ? exponent.toFixed(1).replace('-', '−') : none;
}
