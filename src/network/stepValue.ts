import type { Quantity } from '../summary/summary.ts';
import type { Layer } from './network.ts';
import type { Step, StepKind } from './step.ts';

/** What the value is called that a step leaves; what dropout leaves has a name only where it leaves the column. */
const names: Partial<Record<StepKind, Quantity>> = {
  dense: 'preactivations',
  norm: 'normalized',
  join: 'stream',
  activation: 'activations',
};

/** What enters a step, or with null leaves the column, by its name; undefined where it has none of its own. */
export function quantityBefore({ steps }: Layer, step: Step | null): Quantity | undefined {
  const before = steps.slice(0, step ? steps.indexOf(step) : steps.length).findLast(({ kind }) => kind !== 'fork');
  return before && names[before.kind];
}
