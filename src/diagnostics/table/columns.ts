import type { Config } from '../../config/config.ts';
import type { Shown } from '../../engine/workers/run/client.ts';
import type { Quantity, TensorSummary } from '../../summary/summary.ts';

/** A column of the table. Where A and B differ in depth, their outputs share the last column. */
export interface Column {
  readonly kind: 'input' | 'hidden' | 'output';
  /** 0 for the input; hidden layers count from 1. */
  readonly index: number;
}

const hiddenCount = (config: Config) => config.widths.length - 2;

/** The number of hidden columns: those of the deeper network. */
export const hiddenColumns = (a: Config, b: Config | null) => Math.max(hiddenCount(a), b ? hiddenCount(b) : 0);

export function columnsOf(hidden: number): Column[] {
  return Array.from({ length: hidden + 2 }, (_, index) => ({
    index,
    kind: index === 0 ? 'input' : index > hidden ? 'output' : 'hidden',
  }));
}

/** The layer of this network that stands in the column: 0 the input; null where it has none. */
export function layerIn(column: Column, config: Config): number | null {
  if (column.kind === 'output') return config.widths.length - 1;
  return column.index <= hiddenCount(config) ? column.index : null;
}

/** The summary to draw; undefined where there is no such tensor. Of the input there are only the activations. */
export function summaryIn(column: Column, quantity: Quantity, shown: Shown | null): TensorSummary | undefined {
  const layer = shown && layerIn(column, shown.config);
  if (!shown || layer === null) return undefined;
  if (layer === 0) return quantity === 'activations' ? shown.result.inputs : undefined;
  return shown.result.layers[layer! - 1]?.[quantity];
}
