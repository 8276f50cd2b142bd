import { scaleLinear } from 'd3';
import { formatTick, type Point } from '../../../charts/index.ts';
import { linePath } from '../../../charts/levelLines.ts';
import { ChartTitle } from '../ChartTitle.tsx';

interface MapPlotProps {
  /** Of its explanation. */
  readonly id: 'variance' | 'correlation';
  readonly title: string;
  /** For those who do not see it. */
  readonly label: string;
  readonly size: number;
  /** Where both axes end; they begin at 0. */
  readonly most: number;
  readonly points: readonly Point[];
  /** A fixed point to mark. */
  readonly fixed: number | null;
}

const MARGIN = { left: 4, right: 12, top: 4, bottom: 16 };

/** What a layer makes of a number: the map, the identity, and where they meet. */
export function MapPlot({ id, title, label, size, most, points, fixed }: MapPlotProps) {
  const [right, bottom] = [size - MARGIN.right, size - MARGIN.bottom];
  const x = scaleLinear([0, most], [MARGIN.left, right]);
  const y = scaleLinear([0, most], [bottom, MARGIN.top]);
  return (
    <figure className="phase-map">
      <figcaption>
        <ChartTitle id={id}>{title}</ChartTitle>
      </figcaption>
      <svg className="chart" width={size} height={size} role="img" aria-label={label}>
        <path className="chart-base" d={`M${MARGIN.left} ${MARGIN.top}V${bottom}H${right}`} />
        <path className="chart-grid" d={`M${MARGIN.left} ${bottom}L${right} ${MARGIN.top}`} />
        <path className="phase-curve" d={linePath(inside(points, most).map(([from, to]): Point => [x(from), y(to)]))} />
        {fixed !== null && <circle className="phase-fixed" cx={x(fixed)} cy={y(fixed)} r={3.5} />}
        <text className="chart-label" x={MARGIN.left} y={bottom + 13}>
          0
        </text>
        <text className="chart-label" x={right} y={bottom + 13} textAnchor="middle">
          {formatTick(most)}
        </text>
      </svg>
    </figure>
  );
}

/** The points by rising x, cut where the line leaves the square at the top. */
function inside(points: readonly Point[], most: number): Point[] {
  const sorted = points.toSorted((p, q) => p[0] - q[0]);
  const first = sorted.findIndex(([, value]) => !(value <= most));
  if (first < 0) return sorted;
  if (first === 0) return [];
  const [[x0, y0], [x1, y1]] = [sorted[first - 1]!, sorted[first]!];
  return [...sorted.slice(0, first), [x0 + ((most - y0) / (y1 - y0)) * (x1 - x0), most]];
}
