import { useRef } from 'react';
import { DepthAxis } from '../../../charts/DepthAxis.tsx';
import { depthLine } from '../../../charts/depthLine.ts';
import { depthMarks } from '../../../charts/depthMarks.ts';
import { logDomain, valueScale } from '../../../charts/index.ts';
import type { Column } from '../../../diagnostics/table/columns.ts';
import { useToolWords } from '../../hooks.ts';
import { useSize } from '../../useSize.ts';
import { bandPath } from './bandPath.ts';
import type { Lines } from './lines.ts';

const HEIGHT = 150;
/** Room for the marks of 0, ∞ and NaN. */
const INSET = 12;
/** Right of the last column: the numbers of the axis. */
const AXIS = 40;
/** Between two numbers of the layer axis. */
const LABEL_ROOM = 24;

interface DrawsChartProps {
  readonly lines: readonly Lines[];
  readonly columns: readonly Column[];
  readonly pointed: number | null;
  readonly onPoint: (column: number | null) => void;
}

/**
 * Median and band by layer on a log axis: A's band filled, B's outlined; the link's own draw dotted, theory dashed. Marks where the median or the own
 * draw is 0 or not finite.
 */
export function DrawsChart({ lines, columns, pointed, onPoint }: DrawsChartProps) {
  const place = useRef<HTMLDivElement>(null);
  const { width } = useSize(place);
  const values = lines.flatMap(({ bands, own, theory }) => [
    ...bands.flatMap(b => (b ? [b.low, b.median, b.high] : [])),
    ...own,
    ...theory.filter(Number.isFinite),
  ]);
  const domain = logDomain(values.filter(value => value !== undefined));
  const y = valueScale(domain, [HEIGHT - INSET, INSET]);
  const spacing = Math.max(0, width - AXIS) / columns.length;
  const xs = columns.map((_, i) => (i + 0.5) * spacing);
  const onPointerMove = (event: React.PointerEvent<SVGSVGElement>) => {
    const column = Math.floor((event.clientX - event.currentTarget.getBoundingClientRect().left) / spacing);
    onPoint(column < columns.length ? column : null);
  };
  return (
    <div ref={place} className="draws-chart">
      <svg
        className="chart"
        width={width}
        height={HEIGHT + 16}
        aria-hidden="true"
        onPointerMove={onPointerMove}
        onPointerLeave={() => onPoint(null)}
      >
        <DepthAxis domain={domain} y={y} width={width} height={HEIGHT} values={values} />
        {pointed !== null && <path className="chart-cursor" d={`M${xs[pointed]} 0V${HEIGHT}`} />}
        {lines.map(({ id, bands }) => {
          const { area, edges } = bandPath(xs, bands, y, HEIGHT);
          return (
            <g key={id} className={`draws-${id}`}>
              <path className="draws-area" d={area} />
              <path className="draws-edges" d={edges} />
            </g>
          );
        })}
        {lines.map(({ id, bands, own, theory }) => {
          const medians = bands.map(b => b?.median);
          const marks = [medians, own].map(line => depthMarks(xs, line, HEIGHT - INSET / 2, INSET / 2));
          return (
            <g key={id} className={`depth-${id}`}>
              <path className="depth-line depth-dotted" d={depthLine(xs, own, y)} />
              <path className="depth-line" d={depthLine(xs, medians, y)} />
              <path className="chart-theory" d={depthLine(xs, theory, y)} />
              <path className="depth-points" d={marks.map(({ zeros, infinities }) => zeros + infinities).join('')} />
              <path className="depth-cross" d={marks.map(({ nans }) => nans).join('')} />
            </g>
          );
        })}
        <LayerAxis columns={columns} xs={xs} spacing={spacing} />
      </svg>
    </div>
  );
}

/** Numbers of the layers, as many as there is room for; the input and the output in words. */
function LayerAxis({
  columns,
  xs,
  spacing,
}: {
  readonly columns: readonly Column[];
  readonly xs: readonly number[];
  readonly spacing: number;
}) {
  const { layer } = useToolWords().ui;
  const stride = [1, 2, 5, 10, 20].find(s => s * spacing >= LABEL_ROOM) ?? 50;
  const clear = (x: number) => [xs[0]!, xs.at(-1)!].every(end => Math.abs(x - end) >= LABEL_ROOM);
  return columns.map(({ kind, index }, i) => {
    const text = kind === 'input' ? layer.inputShort : kind === 'output' ? layer.outputShort : String(index);
    if (kind === 'hidden' && (index % stride !== 0 || !clear(xs[i]!))) return null;
    return (
      <text key={index} className="chart-label" x={xs[i]} y={HEIGHT + 13} textAnchor="middle">
        {text}
      </text>
    );
  });
}
