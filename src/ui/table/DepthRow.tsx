import { type ReactNode, useMemo } from 'react';
import { useStore } from 'zustand';
import { DepthChart, depthDomain, formatNumber } from '../../charts/index.ts';
import { factsOf } from '../../diagnostics/facts.ts';
import type { Column } from '../../diagnostics/table/columns.ts';
import { depthKey } from '../../diagnostics/table/depthKey.ts';
import { type DepthKind, depthSeries, leadOf, type TableSeries } from '../../diagnostics/table/depthSeries.ts';
import type { Shown } from '../../engine/workers/run/client.ts';
import type { Ui } from '../../i18n/en/ui.ts';
import { useAppState, useWords } from '../hooks.ts';
import { later } from '../later.tsx';
import { depthHandlers } from './depthPointer.ts';
import { AXIS_WIDTH, BRIEF_HEAD, type Layout } from './layout.ts';
import { pointer, usePointedColumn } from './pointer.ts';
import { RowName } from './RowName.tsx';
import { useSteadyDomain } from './useSteadyDomain.ts';

const DepthReadout = later(() => import('./DepthReadout.tsx').then(m => m.DepthReadout));

interface DepthRowProps {
  readonly kind: DepthKind;
  readonly columns: readonly Column[];
  readonly names: readonly string[];
  readonly layout: Layout;
}

/** The root mean square by layer, above the columns on the same x, and in words how much of it a layer keeps. */
export function DepthRow({ kind, columns, names, layout }: DepthRowProps) {
  const { ui } = useWords();
  const words = ui.chart;
  const a = useAppState(state => state.runs.a.shown);
  const b = useAppState(state => state.runs.b.shown);
  const theory = useAppState(state => state.experiment.view.theory === 'on');
  const coming = useAppState(state => leadOf(kind, state.experiment.a));
  const pointed = usePointedColumn();
  const series = [...(a ? depthSeries(kind, 'a', a, columns, theory) : []), ...(b ? depthSeries(kind, 'b', b, columns, theory) : [])];
  const domain = useSteadyDomain(previous => depthDomain(series, previous), kind);
  const xs = useMemo(() => columns.map((_, i) => (i + 0.5) * layout.columnWidth), [columns, layout.columnWidth]);
  return (
    <tr className="depth-row" data-kind={kind}>
      <th scope="row" className="row-head">
        <RowName of={kind}>{words[kind]}</RowName>
        <span className="row-key">{depthKey(kind, series, coming, ui)}</span>
        <Factor kind={kind} network="a" shown={a} told={theory} isBrief={layout.headWidth <= BRIEF_HEAD * layout.scale} />
        {b && <Factor kind={kind} network="b" shown={b} told={theory} isBrief={layout.headWidth <= BRIEF_HEAD * layout.scale} />}
        <span className="row-range">{kind === 'signal' ? words.flowsRight : words.flowsLeft}</span>
      </th>
      <td colSpan={columns.length}>
        <DepthReader kind={kind} names={names} xs={xs} series={series}>
          <DepthChart
            series={series}
            xs={xs}
            domain={domain}
            width={layout.columnWidth * columns.length + AXIS_WIDTH}
            height={layout.chartHeight}
            axisSide={layout.scrolls ? 'left' : 'right'}
            axisName={ui.stats.rms}
            column={pointed}
          />
        </DepthReader>
      </td>
    </tr>
  );
}

interface DepthReaderProps {
  readonly kind: DepthKind;
  readonly names: readonly string[];
  readonly xs: readonly number[];
  readonly series: readonly TableSeries[];
  readonly children: ReactNode;
}

/** Answers to pointer, finger and arrow keys with the values at a layer: ARIA's slider, from layer to layer. */
function DepthReader({ kind, names, xs, series, children }: DepthReaderProps) {
  const { ui } = useWords();
  const depth = useStore(pointer, state => (state.depth?.kind === kind ? state.depth : null));
  const column = Math.min(depth?.column ?? 1, names.length - 1);
  const spoken = series.flatMap(own => {
    const value = own.values[column];
    return typeof value === 'number' ? `${spokenName(own, ui)} ${formatNumber(value)}` : [];
  });
  return (
    <div
      className="depth-reader"
      role="slider"
      tabIndex={0}
      aria-label={ui.chart[kind]}
      aria-valuemin={0}
      aria-valuemax={names.length - 1}
      aria-valuenow={column}
      aria-valuetext={`${names[column]}${ui.marks.colon}${spoken.join(ui.marks.comma)}`}
      {...depthHandlers(kind, xs)}
    >
      {children}
      {depth && names[depth.column] && <DepthReadout pointed={depth} name={names[column]!} x={xs[column]!} series={series} />}
    </div>
  );
}

/** “A z”, “theory A ∂L/∂z” of a series. */
function spokenName({ id, quantity, role }: TableSeries, { quantity: names, show, chart }: Ui): string {
  const network = role === 'theory' ? id.split(' ')[1]! : role;
  const measured = role !== 'theory' ? '' : id.startsWith('typical') ? chart.typical : show.theory;
  return [measured, network.toUpperCase(), names[quantity].symbol].filter(Boolean).join(' ');
}

interface FactorProps {
  readonly kind: DepthKind;
  readonly network: 'a' | 'b';
  readonly shown: Shown | null;
  /** Theory is shown, too. */
  readonly told: boolean;
  readonly isBrief: boolean;
}

/** “×0.71 a layer (theory 0.71)”, or its empty place. */
function Factor({ kind, network, shown, told, isBrief }: FactorProps) {
  const { ui } = useWords();
  const { perLayer, theory } = shown ? factsOf(shown)[kind] : { perLayer: Number.NaN, theory: null };
  const say = isBrief ? ui.chart.perLayerBriefly : ui.chart.perLayer;
  const words = say(formatNumber(perLayer), told && theory !== null ? formatNumber(theory) : null);
  return <span className={`row-factor text-${network}`}>{Number.isFinite(perLayer) ? words : '\u00a0'}</span>;
}
