import { formatNumber } from '../../../charts/index.ts';
import type { Column } from '../../../diagnostics/table/columns.ts';
import { useToolWords } from '../../hooks.ts';
import { columnName } from './columnName.ts';
import type { Lines } from './lines.ts';

interface NumbersTableProps {
  readonly caption: string;
  readonly lines: readonly Lines[];
  readonly columns: readonly Column[];
}

/** The numbers of a chart. */
export function NumbersTable({ caption, lines, columns }: NumbersTableProps) {
  const { ui, draws } = useToolWords();
  const number = (value: number | undefined) => (value === undefined ? '' : formatNumber(value));
  return (
    <table className="draws-numbers">
      <caption>{caption}</caption>
      <thead>
        <tr>
          <th scope="col">{draws.layer}</th>
          {lines.flatMap(({ id }) =>
            [draws.low, draws.median, draws.high, draws.own, draws.theory].map(name => (
              <th key={`${id} ${name}`} scope="col" className={`text-${id}`}>
                {id.toUpperCase()} {name}
              </th>
            )),
          )}
        </tr>
      </thead>
      <tbody>
        {columns.map((column, i) => (
          <tr key={column.index}>
            <th scope="row">{columnName(column, ui)}</th>
            {lines.flatMap(({ id, bands, own, theory }) =>
              [bands[i]?.low, bands[i]?.median, bands[i]?.high, own[i], theory[i]].map((value, j) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: five fixed columns
                <td key={`${id} ${j}`}>{number(value)}</td>
              )),
            )}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
