import { type AxisLabel, axisLabels } from './axisLabels.ts';
import { coordinate } from './coordinate.ts';
import type { Domain } from './domain.ts';
import { PLOT_FOOT, plotRange } from './plotRange.ts';
import { valueScale } from './valueScale.ts';
import { valueTicks } from './valueTicks.ts';

/** Of the axis below a histogram: its numbers stand on y = AXIS_HEIGHT − 3. */
export const AXIS_HEIGHT = 12;

/** A few ticks, as a path that reaches up to the base line of the plot above, and their numbers. */
export function bottomAxis(domain: Domain, width: number): { readonly ticks: string; readonly labels: readonly AxisLabel[] } {
  const range = plotRange(width);
  const x = valueScale(domain, range);
  const ticks = valueTicks(domain, range[1] - range[0]);
  const places = ticks.map(t => x(t));
  return {
    ticks: places.map(px => `M${coordinate(px)} ${-PLOT_FOOT}v3`).join(''),
    labels: axisLabels(ticks, places, width),
  };
}
