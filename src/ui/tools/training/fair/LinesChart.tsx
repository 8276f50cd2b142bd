import { useMemo, useRef } from 'react';
import { coordinate } from '../../../../charts/coordinate.ts';
import { DepthLines, DepthNumbers } from '../../../../charts/DepthAxis.tsx';
import { depthLine, isOnLogAxis } from '../../../../charts/depthLine.ts';
import { useSize } from '../../../useSize.ts';
import { ceilingOf, lossAxis } from '../lossAxis.ts';

const HEIGHT = 190;
const TOP = 14;
const INSET = 12;
const LEFT = 6;
const RIGHT = 48;

export interface Line {
  readonly name: string;
  /** A loss by place; what is not finite is not drawn but marked at the top. */
  readonly values: readonly (number | undefined)[];
  readonly low?: readonly (number | undefined)[];
  readonly high?: readonly (number | undefined)[];
}

interface LinesChartProps {
  readonly lines: readonly Line[];
  /** Where each place stands, from 0 to 1. */
  readonly places: readonly number[];
  readonly ticks: readonly { readonly at: number; readonly text: string }[];
  readonly name: string;
  readonly axis: string;
  /** Dots on every value, since they are few. */
  readonly dotted: boolean;
}

/** Losses on a log axis, one line an initializer, each with its own colour and dash. */
export function LinesChart({ lines, places, ticks, name, axis, dotted }: LinesChartProps) {
  const place = useRef<HTMLDivElement>(null);
  const { width } = useSize(place);
  const right = Math.max(LEFT, width - RIGHT);
  const xs = places.map(at => LEFT + at * (right - LEFT));
  const { y, ticks: losses } = useMemo(() => axisOf(lines), [lines]);
  return (
    <div ref={place} className="fair-chart">
      <svg className="chart" width={width} height={TOP + HEIGHT + 16} role="img" aria-label={name}>
        <g transform={`translate(0 ${TOP})`}>
          <text className="chart-label" x={width} y={-4} textAnchor="end">
            {axis}
          </text>
          <DepthLines ticks={losses} width={width} />
          <DepthNumbers ticks={losses} x={width} textAnchor="end" />
          {lines.map(({ name, values, low, high }, i) => (
            <g key={name} className={`fair-${i}`}>
              {low && high && <path className="fair-bars" d={barsOf(xs, low, high, y)} />}
              <path className="fair-line" d={depthLine(xs, values, y)} />
              {dotted && <path className="fair-dots" d={dotsOf(xs, values, y)} />}
            </g>
          ))}
          {ticks.map(({ at, text }) => (
            <text
              key={text}
              className="chart-label"
              x={coordinate(LEFT + at * (right - LEFT))}
              y={HEIGHT + 13}
              textAnchor={at === 0 ? 'start' : 'middle'}
            >
              {text}
            </text>
          ))}
        </g>
      </svg>
    </div>
  );
}

function axisOf(lines: readonly Line[]) {
  const medians = lines.map(({ values }) => values.filter(value => value !== undefined));
  const all = lines.flatMap(({ values, low = [], high = [] }) => [...values, ...low, ...high].filter(value => value !== undefined));
  return lossAxis(all.filter(isOnLogAxis), ceilingOf(medians.map(values => values.filter(isOnLogAxis))), HEIGHT, INSET);
}

function barsOf(xs: readonly number[], low: Line['values'], high: Line['values'], y: (loss: number) => number): string {
  return xs
    .map((x, i) => {
      const [from, to] = [low[i], high[i]];
      if (from === undefined || to === undefined || !isOnLogAxis(from)) return '';
      return `M${coordinate(x)} ${coordinate(y(from))}V${coordinate(isOnLogAxis(to) ? Math.max(0, y(to)) : 0)}`;
    })
    .join('');
}

/** A dot on each, a triangle at the top where it diverged. */
function dotsOf(xs: readonly number[], values: Line['values'], y: (loss: number) => number): string {
  return xs
    .map((x, i) => {
      const value = values[i];
      if (value === undefined) return '';
      if (!isOnLogAxis(value)) return `M${coordinate(x - 4)} 8l4 -7l4 7z`;
      return `M${coordinate(x - 2.5)} ${coordinate(y(value))}a2.5 2.5 0 1 0 5 0a2.5 2.5 0 1 0 -5 0`;
    })
    .join('');
}
