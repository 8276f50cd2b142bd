import { formatNumber } from '../../../charts/index.ts';
import type { Column } from '../../../diagnostics/table/columns.ts';
import { Help } from '../../controls/Help.tsx';
import { useToolWords } from '../../hooks.ts';
import { columnName } from './columnName.ts';
import { DrawsChart } from './DrawsChart.tsx';
import { type Lines, linesOf, type NetworkDraws, type Way } from './lines.ts';
import { NumbersTable } from './NumbersTable.tsx';

interface FigureProps {
  readonly way: Way;
  readonly networks: readonly NetworkDraws[];
  readonly columns: readonly Column[];
  readonly pointed: number | null;
  readonly onPoint: (column: number | null) => void;
}

/** A chart over depth, its title, the numbers of the column pointed at, and on demand all numbers. */
export function Figure({ way, networks, columns, pointed, onPoint }: FigureProps) {
  const { ui, draws, legend } = useToolWords();
  const lines = networks.map(network => linesOf(network, way, columns));
  const title = `${ui.chart[way]} ${ui.quantity[way === 'signal' ? 'activations' : 'dPreactivations'].symbol}`;
  return (
    <figure className="draws-figure">
      <figcaption>
        <b>
          <Help
            text={
              <>
                <p>{legend.charts[way]}</p>
                <p>{draws.key}</p>
              </>
            }
          >
            {title}
          </Help>
        </b>{' '}
        <span className="note">
          {pointed === null
            ? way === 'signal'
              ? ui.chart.flowsRight
              : ui.chart.flowsLeft
            : `${columnName(columns[pointed]!, ui)}${ui.marks.colon}${lines.flatMap(line => readingOf(line, pointed) ?? []).join(' · ')}`}
        </span>
      </figcaption>
      <DrawsChart lines={lines} columns={columns} pointed={pointed} onPoint={onPoint} />
      <details>
        <summary>{draws.numbers}</summary>
        <NumbersTable caption={title} lines={lines} columns={columns} />
      </details>
    </figure>
  );
}

/** “A 0.52 (0.41–0.66)”: median and band. */
function readingOf({ id, bands }: Lines, column: number): string | null {
  const b = bands[column];
  return b ? `${id.toUpperCase()} ${formatNumber(b.median)} (${formatNumber(b.low)}–${formatNumber(b.high)})` : null;
}
