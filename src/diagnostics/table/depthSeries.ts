import type { DepthSeries } from '../../charts/depthDrawing.ts';
import type { Config } from '../../config/config.ts';
import type { Shown } from '../../engine/workers/run/client.ts';
import { layersOf } from '../../network/network.ts';
import { skipsOf } from '../../network/skips.ts';
import { quantityBefore } from '../../network/stepValue.ts';
import { type Quantity, rmsOfAll } from '../../summary/summary.ts';
import { gradientOf } from '../carrier.ts';
import { type Column, layerIn, summaryIn } from './columns.ts';
import { theoryRmsIn } from './theory.ts';
import { typicalRms } from './typical.ts';

export type DepthKind = 'signal' | 'gradient';

/** A line of a depth chart, and the quantity that it is. */
export interface TableSeries extends DepthSeries {
  readonly quantity: Quantity;
}

/** The two quantities of a depth chart: the one that flows, along the stream where there is one, and its companion in dots. */
const dottedOf: Readonly<Record<DepthKind, Quantity>> = { signal: 'preactivations', gradient: 'dWeights' };

/**
 * The rms by column of one network, measured (NaN and ∞ where there are such values) and, if asked for, as theory expects it. Inside a block the stream passes
 * by: null.
 */
export function depthSeries(kind: DepthKind, role: 'a' | 'b', shown: Shown, columns: readonly Column[], theory: boolean): TableSeries[] {
  const layers = layersOf(shown.config);
  const dotted = dottedOf[kind];
  const solidIn = (column: Column): Quantity | null => {
    const layer = layerIn(column, shown.config);
    // The output's probabilities are no signal that goes on: their drop would set the scale.
    if (column.kind === 'output' || layer === null || layer === 0) return kind === 'signal' ? 'activations' : 'dPreactivations';
    const { [layer - 1]: found } = layers;
    if (!found?.carrier) return null;
    return kind === 'signal' ? found.carrier : gradientOf(found);
  };
  const isLeftOut = (column: Column, quantity: Quantity) => quantity === 'activations' && column.kind === 'output';
  const by = (quantityIn: (column: Column) => Quantity | null, value: (column: Column, quantity: Quantity) => number | undefined) =>
    columns.map(column => {
      const quantity = quantityIn(column);
      if (quantity === null) return null;
      return isLeftOut(column, quantity) ? undefined : value(column, quantity);
    });
  const measured = (column: Column, quantity: Quantity) => {
    const summary = summaryIn(column, quantity, shown);
    return summary && rmsOfAll(summary);
  };
  const expected = (column: Column, quantity: Quantity) => theoryRmsIn(column, quantity, shown);
  const both = [
    { id: kind === 'signal' ? 'activations' : 'dPreactivations', quantity: leadOf(kind, shown.config), quantityIn: solidIn, line: 'solid' },
    { id: dotted, quantity: dotted, quantityIn: () => dotted, line: 'dotted' },
  ] as const;
  const typical = theory && kind === 'signal' ? typicalRms(shown) : null;
  return [
    ...(theory
      ? both.map(
          ({ id, quantity, quantityIn }) =>
            ({ id: `theory ${role} ${id}`, role: 'theory', quantity, line: 'solid', values: by(quantityIn, expected) }) as const,
        )
      : []),
    ...(typical
      ? [
          {
            id: `typical ${role} activations`,
            role: 'theory',
            quantity: 'activations',
            line: 'dotted',
            values: columns.map(column => (column.kind === 'output' ? undefined : typical[layerIn(column, shown.config) ?? -1])),
          } as const,
        ]
      : []),
    ...both.map(({ id, quantity, quantityIn, line }) => ({ id: `${role} ${id}`, role, quantity, line, values: by(quantityIn, measured) })),
  ];
}

/** What the line of a network is: along the stream where there are skip connections, else what leaves its hidden layers, or their gradient. */
export function leadOf(kind: DepthKind, config: Config): Quantity {
  const isStream = skipsOf(config).length > 0;
  if (kind === 'gradient') return isStream ? 'dStream' : 'dPreactivations';
  const lastHidden = layersOf(config).at(-2);
  return isStream ? 'stream' : ((lastHidden && quantityBefore(lastHidden, null)) ?? 'activations');
}
