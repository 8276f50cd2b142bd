import { memo, useDeferredValue, useRef } from 'react';
import { formatDomain, sharedDomain } from '../../charts/index.ts';
import { isOverTime } from '../../config/tools.ts';
import { type Column, summaryIn } from '../../diagnostics/table/columns.ts';
import { theoryIn } from '../../diagnostics/table/theory.ts';
import type { Shown } from '../../engine/workers/run/client.ts';
import { setView } from '../../store/actions.ts';
import { store } from '../../store/state.ts';
import type { Quantity, TensorSummary } from '../../summary/summary.ts';
import { useAppState, useWords } from '../hooks.ts';
import { later } from '../later.tsx';
import { useSettled } from '../useSettled.ts';
import { Cell } from './Cell.tsx';
import type { Layout } from './layout.ts';
import { RowName } from './RowName.tsx';
import { useSteadyDomain } from './useSteadyDomain.ts';

const OverTime = later(() => import('../tools/training/film/OverTime.tsx').then(m => m.OverTime), { quiet: true });
const FilmCells = later(() => import('../tools/training/film/FilmCells.tsx').then(m => m.FilmCells), { quiet: true });

interface QuantityRowProps {
  readonly quantity: Quantity;
  readonly columns: readonly Column[];
  readonly names: readonly string[];
  readonly layout: Layout;
  readonly first: boolean;
}

/** One quantity through all layers, on one scale unless each cell is to have its own. */
export function QuantityRow(props: QuantityRowProps) {
  return props.layout.mode === 'strip' ? <StripRow {...props} /> : <WideRow {...props} />;
}

function WideRow(props: QuantityRowProps) {
  const a = useAppState(state => state.runs.a.shown);
  const b = useAppState(state => state.runs.b.shown);
  return <Row {...props} a={a} b={b} />;
}

/** Hundreds of strips are drawn in slices of time, so that controls stay at hand. */
function StripRow(props: QuantityRowProps) {
  const a = useDeferredValue(useAppState(state => state.runs.a.shown));
  const b = useDeferredValue(useAppState(state => state.runs.b.shown));
  return <Row {...props} a={a} b={b} />;
}

interface RowProps extends QuantityRowProps {
  readonly a: Shown | null;
  readonly b: Shown | null;
}

const Row = memo(function Row({ quantity, columns, names, layout, first, a, b }: RowProps) {
  const { ui } = useWords();
  const rowScale = useAppState(state => state.experiment.view.rowScale);
  const theory = useAppState(state => state.experiment.view.theory === 'on') && layout.mode === 'wide';
  const spokenA = useRested(a);
  const spokenB = useRested(b);
  const cells = columns.map(column => ({
    a: summaryIn(column, quantity, a),
    b: summaryIn(column, quantity, b),
    spokenA: summaryIn(column, quantity, spokenA),
    spokenB: summaryIn(column, quantity, spokenB),
    theoryA: theory ? theoryIn(column, quantity, a) : undefined,
    theoryB: theory ? theoryIn(column, quantity, b) : undefined,
  }));
  const summaries = cells.flatMap(cell => [cell.a, cell.b].filter(summary => summary !== undefined));
  const shared = useSteadyDomain(previous => sharedDomain(summaries, rowScale === 'log' ? 'log' : 'shared', previous), rowScale);
  const domain = rowScale === 'own' ? null : shared;
  const overTime = useAppState(state => isOverTime(state.experiment.view.tool, quantity));
  const { name, symbol } = ui.quantity[quantity];
  return (
    <tr>
      <th scope="row" className="row-head">
        <RowName of={quantity}>{name}</RowName>
        <span className="row-symbol">{symbol}</span>
        <span className="row-range">
          {overTime !== null && <OverTime quantity={quantity} isOn={overTime} />}
          {spansDecades(summaries) && rowScale !== 'own' && (
            <button type="button" className="word-button row-log" title={ui.chart.otherScale[rowScale]} onClick={toggleLog}>
              {ui.show.scales[rowScale === 'log' ? 'shared' : 'log']}
            </button>
          )}
          {domain ? formatDomain(domain) : layout.mode === 'wide' ? ui.chart.ownScale : ui.chart.ownScaleOfStrips}
        </span>
      </th>
      {overTime && <FilmCells {...{ quantity, columns, names, layout, first }} />}
      {!overTime &&
        columns.map((column, i) => (
          <Cell
            key={column.kind === 'output' ? 'output' : column.index}
            {...cells[i]!}
            quantity={quantity}
            column={column.index}
            columnName={names[i]!}
            domain={domain}
            rowScale={rowScale}
            layout={layout}
            entrance={first && i === 1}
            ui={ui}
          />
        ))}
    </tr>
  );
});

/** On one linear scale, layers whose rms is a hundredth of another's are lines. */
const FLAT = 100;

function spansDecades(summaries: readonly TensorSummary[]): boolean {
  const sizes = summaries.map(({ rms }) => rms).filter(rms => rms > 0 && Number.isFinite(rms));
  return Math.max(...sizes) > FLAT * Math.min(...sizes);
}

const toggleLog = () => setView({ rowScale: store.getState().experiment.view.rowScale === 'log' ? 'shared' : 'log' });

/** Milliseconds without a newer result. */
const REST = 300;

/** The newest result, but of a gesture that of its last rest. */
function useRested(shown: Shown | null): Shown | null {
  const moving = useAppState(state => state.entry.kind === 'gesture');
  const first = useRef(shown);
  first.current ??= shown;
  const rested = useSettled(shown, REST);
  return moving ? (rested ?? first.current) : shown;
}
