import { formatNumber } from '../../charts/index.ts';
import type { Column } from '../../diagnostics/table/columns.ts';
import type { TensorSummary } from '../../summary/summary.ts';
import { Dialog } from '../controls/Dialog.tsx';
import { useToolWords } from '../hooks.ts';
import { type Pointed, showNumbers } from './pointer.ts';
import { statistics } from './statistics.ts';
import { usePointedCell } from './usePointedCell.ts';

interface NumbersDialogProps {
  readonly asked: Pointed;
  readonly columns: readonly Column[];
  readonly names: readonly string[];
}

/** All numbers of one cell, exactly, with its histogram as a table. */
export function NumbersDialog({ asked, columns, names }: NumbersDialogProps) {
  const words = useToolWords();
  const { ui } = words;
  const { a, b } = usePointedCell(asked, columns);
  const { name, symbol } = ui.quantity[asked.quantity];
  return (
    <Dialog className="numbers" title={`${names[asked.column]} · ${name} ${symbol}`} onClose={() => showNumbers(null)}>
      <table>
        <thead>
          <tr>
            <th scope="col">{words.statistics.statistic}</th>
            {a && <th scope="col">A</th>}
            {b && <th scope="col">B</th>}
          </tr>
        </thead>
        <tbody>
          {statistics(words, true)
            .filter(({ value }) => [a, b].some(summary => summary && value(summary) !== null))
            .map(({ name: statistic, value }) => (
              <tr key={statistic}>
                <th scope="row">{statistic}</th>
                {a && <td>{value(a) ?? '–'}</td>}
                {b && <td>{value(b) ?? '–'}</td>}
              </tr>
            ))}
        </tbody>
      </table>
      <p className="note">{words.statistics.finiteOnly}</p>
      {a && <Bins summary={a} network="A" />}
      {b && <Bins summary={b} network="B" />}
    </Dialog>
  );
}

function Bins({ summary: { histogram }, network }: { readonly summary: TensorSummary; readonly network: string }) {
  const { statistics: words } = useToolWords();
  const { low, high, counts, below, above } = histogram;
  const edge = (i: number) => formatNumber(low + ((high - low) * i) / counts.length);
  return (
    <details>
      <summary>
        {words.histogram} {network}
      </summary>
      <table>
        <thead>
          <tr>
            <th scope="col">{words.from}</th>
            <th scope="col">{words.to}</th>
            <th scope="col">{words.count}</th>
          </tr>
        </thead>
        <tbody>
          {Array.from(counts, (count, i) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a bin is its place
            <tr key={i}>
              <td>{edge(i)}</td>
              <td>{edge(i + 1)}</td>
              <td>{count}</td>
            </tr>
          ))}
          <tr>
            <td colSpan={2}>{words.outside}</td>
            <td>{below + above}</td>
          </tr>
        </tbody>
      </table>
    </details>
  );
}
