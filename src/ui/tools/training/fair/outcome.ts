// What the trainings of a fair race have shown so far. Each initializer is judged at the rate at which its median final loss is lowest: its own best.
import { type Band, band } from '../../draws/band.ts';
import { type Curve, lossAt, type TrainingResult } from '../curve.ts';
import type { Heat } from './plans.ts';

/** One initializer at one rate. */
export interface Point {
  readonly rate: number;
  /** Of the final losses over the seeds so far; undefined before there is one. ∞ where most diverged. */
  readonly final: Band | undefined;
  readonly count: number;
  readonly curves: readonly Curve[];
}

/** One initializer: the U of its final loss by rate, and what it does at the best of them. */
export interface Outcome {
  readonly points: readonly Point[];
  /** null before anything is over. */
  readonly best: Point | null;
  /** Median loss by step at its best rate. */
  readonly medians: readonly number[];
  /** The first step at which that median is at or below the threshold; null where it never is. */
  readonly stepsToThreshold: number | null;
}

export function outcomesOf(
  heats: readonly Heat[],
  results: readonly (TrainingResult | undefined)[],
  runnerCount: number,
  rates: readonly number[],
  steps: number,
  threshold: number,
): readonly Outcome[] {
  const curves = new Map<string, Curve[]>();
  for (const [i, { runner, rate }] of heats.entries()) {
    const result = results[i];
    if (result?.kind !== 'curve' || result.share !== undefined) continue;
    const key = `${runner} ${rate}`;
    curves.set(key, [...(curves.get(key) ?? []), result]);
  }
  return Array.from({ length: runnerCount }, (_, runner) => {
    const points = rates.map(rate => pointOf(rate, curves.get(`${runner} ${rate}`) ?? [], steps));
    const best = bestOf(points);
    const medians = best ? Array.from({ length: steps + 1 }, (_, step) => band(best.curves.map(curve => lossAt(curve, step)))!.median) : [];
    const reached = medians.findIndex(loss => loss <= threshold);
    return { points, best, medians, stepsToThreshold: reached < 0 ? null : reached };
  });
}

function pointOf(rate: number, curves: readonly Curve[], steps: number): Point {
  return { rate, curves, count: curves.length, final: band(curves.map(curve => lossAt(curve, steps))) };
}

/** The lowest median; of equal ones the lower rate. */
function bestOf(points: readonly Point[]): Point | null {
  const known = points.filter(({ final }) => final !== undefined);
  return known.reduce<Point | null>((best, point) => (best && best.final!.median <= point.final!.median ? best : point), null);
}

/** The order in which the initializers end, the best first; those without an outcome last. */
export const ranking = (outcomes: readonly Outcome[]): readonly number[] =>
  outcomes.map((_, i) => i).toSorted((x, y) => finalOf(outcomes[x]!) - finalOf(outcomes[y]!) || x - y);

const finalOf = ({ best }: Outcome) => best?.final?.median ?? Number.MAX_VALUE;

/** Whether the 5–95 % bands of two initializers at their best rates overlap. */
export function overlap({ best: one }: Outcome, { best: other }: Outcome): boolean {
  const [x, y] = [one?.final, other?.final];
  return x !== undefined && y !== undefined && x.low <= y.high && y.low <= x.high;
}
