import { clippedLine } from './clippedLine.ts';
import { depthLine } from './depthLine.ts';
import { depthMarks } from './depthMarks.ts';
import { depthPoints } from './depthPoints.ts';
import { type DepthTicks, depthTicks } from './depthTicks.ts';
import type { Domain } from './domain.ts';
import type { Network } from './mark.ts';
import { type ValueScale, valueScale } from './valueScale.ts';

/** Room for the marks of zeros at the bottom and of infinities at the top. */
const DEPTH_INSET = 10;

export interface DepthSeries {
  readonly id: string;
  readonly role: Network | 'theory';
  readonly line: 'solid' | 'dotted';
  /** One for each column; undefined where the column has no such quantity, null where the line passes it by. */
  readonly values: readonly (number | undefined | null)[];
}

export interface DepthInput {
  readonly series: readonly DepthSeries[];
  /** The centres of the columns, in px. */
  readonly xs: readonly number[];
  /** From `depthDomain`. */
  readonly domain: Domain;
  readonly width: number;
  readonly height: number;
}

/** A path of a depth chart, and what it is of which series. */
export interface DepthMark {
  readonly id: string;
  readonly kind:
    | 'chart-theory'
    | 'chart-typical'
    | 'depth-leaves'
    | 'depth-line depth-solid'
    | 'depth-line depth-dotted'
    | 'depth-points'
    | 'depth-cross';
  readonly network: Network | null;
  readonly d: string;
}

/** Numbers by layer on a log axis: A filled points, B open points, theory dashed; 0 on the floor, ∞ and NaN at the ceiling. In the order of drawing. */
export function depthDrawing({ series, xs, domain, width, height }: DepthInput): {
  readonly ticks: DepthTicks;
  readonly marks: DepthMark[];
} {
  const y = valueScale(domain, [height - DEPTH_INSET - 4, DEPTH_INSET + 4]);
  const measured = ['b', 'a'].flatMap(role => series.filter(s => s.role === role));
  const spacing = xs.length > 1 ? Math.abs(xs[1]! - xs[0]!) : width;
  const radius = Math.min(Math.max(spacing / 11, 0.9), 2.6);
  return {
    ticks: depthTicks({ domain, y, height, values: measured.flatMap(s => s.values).filter(value => value !== null) }),
    marks: [...series.flatMap(s => lineMarks(s, xs, y)), ...measured.flatMap(s => pointMarks(s, xs, y, height, radius))],
  };
}

/** Theory, dotted what is typical of a width, leaves the view, which fits what was measured, with an arrow. */
function lineMarks({ id, role, line, values }: DepthSeries, xs: readonly number[], y: ValueScale): DepthMark[] {
  if (role !== 'theory') return [{ id, kind: `depth-line depth-${line}`, network: role, d: depthLine(xs, values, y) }];
  const theory = clippedLine(xs, values, y);
  return [
    { id, kind: line === 'dotted' ? 'chart-typical' : 'chart-theory', network: null, d: theory.line },
    { id, kind: 'depth-leaves', network: null, d: theory.arrows },
  ];
}

/** B's open points are a little larger than A's, which lie on top: where the two agree, a dot in a ring. */
function pointMarks({ id, role, values }: DepthSeries, xs: readonly number[], y: ValueScale, height: number, radius: number): DepthMark[] {
  const marks = depthMarks(xs, values, height - DEPTH_INSET / 2, DEPTH_INSET / 2);
  const points = depthPoints(xs, values, y, role === 'b' ? radius * 1.3 : radius);
  const network = role as Network;
  return [
    { id, kind: 'depth-points', network, d: points + marks.zeros + marks.infinities },
    { id, kind: 'depth-cross', network, d: marks.nans },
  ];
}
