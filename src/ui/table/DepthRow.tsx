import { useMemo } from 'react';
import { DepthChart, formatNumber, logDomain } from '../../charts/index.ts';
import { factsOf } from '../../diagnostics/facts.ts';
import type { Column } from '../../diagnostics/table/columns.ts';
import { type DepthKind, depthSeries } from '../../diagnostics/table/depthSeries.ts';
import type { Shown } from '../../engine/workers/run/client.ts';
import { useAppState, useWords } from '../hooks.ts';
import { AXIS_WIDTH, BRIEF_HEAD, type Layout } from './layout.ts';
import { usePointedColumn } from './pointer.ts';
import { useSteadyDomain } from './useSteadyDomain.ts';

interface DepthRowProps {
  readonly kind: DepthKind;
  readonly columns: readonly Column[];
  readonly layout: Layout;
}

/** The root mean square by layer, above the columns on the same x, and in words how much of it a layer keeps. */
export function DepthRow({ kind, columns, layout }: DepthRowProps) {
  const words = useWords().ui.chart;
  const a = useAppState(state => state.runs.a.shown);
  const b = useAppState(state => state.runs.b.shown);
  const theory = useAppState(state => state.experiment.view.theory === 'on');
  const pointed = usePointedColumn();
  const series = [...(a ? depthSeries(kind, 'a', a, columns, theory) : []), ...(b ? depthSeries(kind, 'b', b, columns, theory) : [])];
  const numbers = series.flatMap(({ values }) => values.filter(value => value !== undefined));
  const domain = useSteadyDomain(previous => logDomain(numbers, previous), kind);
  const xs = useMemo(() => columns.map((_, i) => (i + 0.5) * layout.columnWidth), [columns, layout.columnWidth]);
  return (
    <tr className="depth-row">
      <th scope="row" className="row-head">
        <span className="row-name">{words[kind]}</span>
        <span className="row-key">{words[`${kind}Key`]}</span>
        <Factor kind={kind} network="a" shown={a} told={theory} isBrief={layout.headWidth <= BRIEF_HEAD * layout.scale} />
        {b && <Factor kind={kind} network="b" shown={b} told={theory} isBrief={layout.headWidth <= BRIEF_HEAD * layout.scale} />}
        <span className="row-range">{kind === 'signal' ? words.flowsRight : words.flowsLeft}</span>
      </th>
      <td colSpan={columns.length}>
        <DepthChart
          series={series}
          xs={xs}
          domain={domain}
          width={layout.columnWidth * columns.length + AXIS_WIDTH}
          height={layout.chartHeight}
          axisSide={layout.scrolls ? 'left' : 'right'}
          column={pointed}
        />
      </td>
    </tr>
  );
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
