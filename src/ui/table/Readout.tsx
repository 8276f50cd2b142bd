import { useEffect, useLayoutEffect, useRef } from 'react';
import { type Domain, formatCount, formatDomain, formatNumber, plotRange, sharedDomain, valueAt } from '../../charts/index.ts';
import { type Column, summaryIn } from '../../diagnostics/table/columns.ts';
import { useAppState, useToolWords } from '../hooks.ts';
import { GAP, type Layout } from './layout.ts';
import { placeBeside } from './placeBeside.ts';
import type { Pointed } from './pointer.ts';
import { briefStatistics } from './statistics.ts';
import { TheoryRows } from './TheoryRows.tsx';
import { usePointedCell } from './usePointedCell.ts';

export interface ReadoutProps {
  readonly pointed: Pointed;
  readonly columns: readonly Column[];
  readonly names: readonly string[];
  readonly layout: Layout;
}

/** The numbers of a cell, beside it. */
export function Readout({ pointed, columns, names, layout }: ReadoutProps) {
  const words = useToolWords();
  const { ui } = words;
  const { a, b } = usePointedCell(pointed, columns);
  const box = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => place(box.current!, pointed.cell));
  useEffect(() => {
    const follow = () => place(box.current!, pointed.cell);
    addEventListener('scroll', follow, { capture: true, passive: true });
    return () => removeEventListener('scroll', follow, { capture: true });
  }, [pointed.cell]);
  const { name, symbol } = ui.quantity[pointed.quantity];
  return (
    <div className="readout" ref={box} aria-hidden="true">
      <div className="readout-title">
        {names[pointed.column]} · {name} {symbol}
      </div>
      {(a ?? b) ? (
        <table>
          <tbody>
            {layout.mode === 'wide' && pointed.x !== undefined && <ValueRow pointed={pointed} columns={columns} layout={layout} />}
            {layout.mode === 'strip' && <RangeRow pointed={pointed} columns={columns} />}
            <TheoryRows pointed={pointed} columns={columns} />
            {briefStatistics(words, [a, b]).map(({ name: statistic, value }) => (
              <tr key={statistic}>
                <th scope="row">{statistic}</th>
                {a && <td className="text-a">{value(a)}</td>}
                {b && <td className="text-b">{value(b)}</td>}
              </tr>
            ))}
          </tbody>
        </table>
      ) : (
        ui.chart.none
      )}
      <div className="readout-hint">{matchMedia('(pointer: coarse)').matches ? ui.chart.touchHint : ui.chart.hint}</div>
    </div>
  );
}

/** The value under the pointer, and how many there are in its bin. */
function ValueRow({ pointed, columns, layout }: Omit<ReadoutProps, 'names'>) {
  const words = useToolWords();
  const domain = useDomainOf(pointed, columns);
  const { a, b } = usePointedCell(pointed, columns);
  const reading = valueAt(pointed.x!, plotRange(layout.columnWidth - GAP), domain, [a, b]);
  if (!reading) return null;
  return (
    <tr>
      <th scope="row">{words.statistics.at(formatNumber(reading.value))}</th>
      {[a, b].map(
        (summary, i) =>
          summary && (
            <td key={i === 0 ? 'a' : 'b'} className={i === 0 ? 'text-a' : 'text-b'}>
              {formatCount(reading.bins[i]?.count ?? 0)}
            </td>
          ),
      )}
    </tr>
  );
}

/** Of a strip that has a scale of its own, and no room for its ticks: from where to where it is drawn. */
function RangeRow({ pointed, columns }: Pick<ReadoutProps, 'pointed' | 'columns'>) {
  const { statistics } = useToolWords();
  const isOwn = useAppState(state => state.experiment.view.rowScale === 'own');
  const domain = useDomainOf(pointed, columns);
  const { a, b } = usePointedCell(pointed, columns);
  if (!isOwn) return null;
  return (
    <tr>
      <th scope="row">{statistics.scale}</th>
      <td colSpan={a && b ? 2 : 1}>{formatDomain(domain)}</td>
    </tr>
  );
}

/** The scale on which the cell is drawn: the row's, or its own. */
function useDomainOf({ quantity, column }: Pointed, columns: readonly Column[]): Domain {
  const { a, b } = useAppState(state => state.runs);
  const rowScale = useAppState(state => state.experiment.view.rowScale);
  const cells = rowScale === 'own' ? [columns[column]!] : columns;
  return sharedDomain(
    cells.flatMap(cell => [summaryIn(cell, quantity, a.shown), summaryIn(cell, quantity, b.shown)].filter(s => s !== undefined)),
    rowScale,
  );
}

function place(box: HTMLElement, cell: HTMLElement): void {
  box.hidden = !inSight(cell);
  placeBeside(box, cell.getBoundingClientRect());
}

/** Some of the cell shows in the window, and beside and below the heads that stay where they are. */
function inSight(cell: HTMLElement): boolean {
  if (!cell.isConnected) return false;
  const { left, right, top, bottom } = cell.getBoundingClientRect();
  const view = cell.closest('.table-place')!.getBoundingClientRect();
  const rowHead = cell.parentElement!.firstElementChild!.getBoundingClientRect();
  const columnHead = cell.closest('table')!.tHead!.lastElementChild!.lastElementChild!.getBoundingClientRect();
  return right > rowHead.right && left < view.right && bottom > Math.max(0, columnHead.bottom) && top < Math.min(view.bottom, innerHeight);
}
