import type { DepthSeries } from '../../charts/depthDrawing.ts';
import type { Shown } from '../../engine/workers/run/client.ts';
import { type Quantity, rmsOfAll } from '../../summary/summary.ts';
import { type Column, summaryIn } from './columns.ts';
import { theoryRmsIn } from './theory.ts';

export type DepthKind = 'signal' | 'gradient';

/** The two quantities of a depth chart: the one that flows, and its companion in dots. */
const quantitiesOf: Readonly<Record<DepthKind, readonly [solid: Quantity, dotted: Quantity]>> = {
  signal: ['activations', 'preactivations'],
  gradient: ['dPreactivations', 'dWeights'],
};

/** The rms by column of one network, measured (NaN and ∞ where there are such values) and, if asked for, as theory expects it. */
export function depthSeries(kind: DepthKind, role: 'a' | 'b', shown: Shown, columns: readonly Column[], theory: boolean): DepthSeries[] {
  const [solid, dotted] = quantitiesOf[kind];
  // The output's probabilities are no signal that goes on: their drop would set the scale.
  const skipped = (column: Column, quantity: Quantity) => quantity === 'activations' && column.kind === 'output';
  const by = (quantity: Quantity, value: (column: Column) => number | undefined) =>
    columns.map(column => (skipped(column, quantity) ? undefined : value(column)));
  const measured = (quantity: Quantity) =>
    by(quantity, column => {
      const summary = summaryIn(column, quantity, shown);
      return summary && rmsOfAll(summary);
    });
  const expected = (quantity: Quantity) => by(quantity, column => theoryRmsIn(column, quantity, shown));
  return [
    ...(theory
      ? [solid, dotted].map(q => ({ id: `theory ${role} ${q}`, role: 'theory', line: 'solid', values: expected(q) }) as const)
      : []),
    { id: `${role} ${solid}`, role, line: 'solid', values: measured(solid) },
    { id: `${role} ${dotted}`, role, line: 'dotted', values: measured(dotted) },
  ];
}
