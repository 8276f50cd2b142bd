import { DepthChart, type DepthSeries, formatNumber, logDomain } from '../../charts/index.ts';
import type { Shown } from '../../engine/client.ts';
import type { Quantity } from '../../engine/summary.ts';
import { useAppState, useWords } from '../hooks.ts';
import { type Column, summaryIn } from './columns.ts';
import { AXIS_WIDTH, type Layout } from './layout.ts';
import { usePointedColumn } from './pointer.ts';
import { useSteadyDomain } from './useSteadyDomain.ts';

interface DepthRowProps {
  readonly kind: 'signal' | 'gradient';
  readonly columns: readonly Column[];
  readonly layout: Layout;
}

const quantitiesOf: Record<DepthRowProps['kind'], readonly [solid: Quantity, dotted: Quantity]> = {
  signal: ['activations', 'preactivations'],
  gradient: ['dPreactivations', 'dWeights'],
};

/** The root mean square by layer, above the columns on the same x, and in words how much of it a layer keeps. */
export function DepthRow({ kind, columns, layout }: DepthRowProps) {
  const { ui } = useWords();
  const a = useAppState(state => state.runs.a.shown);
  const b = useAppState(state => state.runs.b.shown);
  const pointed = usePointedColumn();
  const [solid, dotted] = quantitiesOf[kind];
  const rms = (shown: Shown | null, quantity: Quantity) =>
    // The output's probabilities are no signal that goes on: their drop would set the scale.
    columns.map(column => (quantity === 'activations' && column.kind === 'output' ? undefined : summaryIn(column, quantity, shown)?.rms));
  const series: DepthSeries[] = (
    [
      ['a', a],
      ['b', b],
    ] as const
  ).flatMap(([role, shown]) =>
    shown
      ? [
          { id: `${role} ${solid}`, role, line: 'solid', values: rms(shown, solid) },
          { id: `${role} ${dotted}`, role, line: 'dotted', values: rms(shown, dotted) },
        ]
      : [],
  );
  const domain = useSteadyDomain(
    previous =>
      logDomain(
        series.flatMap(({ values }) => values.filter(value => value !== undefined)),
        previous,
      ),
    '',
  );
  const width = layout.columnWidth * columns.length + AXIS_WIDTH;
  const words = ui.chart;
  return (
    <tr>
      <th scope="row" className="row-head">
        <span className="row-name">{words[kind]}</span>
        <span className="row-key">{words[`${kind}Key`]}</span>
        {series.flatMap(({ id, role, line, values }) => {
          const factor = line === 'solid' ? factorPerLayer(values) : null;
          return factor === null
            ? []
            : [
                <span key={id} className={`row-factor text-${role}`}>
                  {words.perLayer(ui.quantity[solid].symbol, formatNumber(factor))}
                </span>,
              ];
        })}
        <span className="row-range">{kind === 'signal' ? words.flowsRight : words.flowsLeft}</span>
      </th>
      <td colSpan={columns.length}>
        <DepthChart
          series={series}
          xs={columns.map((_, i) => (i + 0.5) * layout.columnWidth)}
          domain={domain}
          width={width}
          height={layout.chartHeight}
          column={pointed}
        />
      </td>
    </tr>
  );
}

/**
 * The geometric mean of the ratios from hidden layer to hidden layer in the direction of flow (left to right for the signal, whose input counts,
 * right to left for the gradient): null with fewer than two numbers above 0.
 */
function factorPerLayer(values: readonly (number | undefined)[]): number | null {
  const hidden = values.slice(0, -1).filter(value => value !== undefined);
  const ordered = values[0] === undefined ? hidden.toReversed() : hidden;
  const first = ordered[0];
  const last = ordered.at(-1);
  if (ordered.length < 2 || !(first! > 0 && last! > 0)) return null;
  return (last! / first!) ** (1 / (ordered.length - 1));
}
