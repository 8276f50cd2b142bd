import type { Config } from '../../../config/config.ts';
import { edit } from '../../../config/edit.ts';
import type { Spec } from '../../../lib/params.ts';

/** What stands beside a row or above a column. */
export type Heading =
  | { readonly kind: 'initializer' | 'activation' | 'norm' | 'arrangement'; readonly spec: Spec }
  | { readonly kind: 'branch'; readonly text: string }
  | { readonly kind: 'gain' | 'depth'; readonly value: number };

/** Variants of one network, ordered in two ways. */
export interface SweepMap {
  readonly rows: readonly Heading[];
  readonly columns: readonly Heading[];
  /** Where A's activation or depth stands. */
  readonly ownColumn: number;
  /** Row by row. */
  readonly cells: readonly MapCell[];
}

export interface MapCell {
  readonly row: number;
  readonly column: number;
  /** What is changed of A. */
  readonly change: Partial<Config>;
  /** What is run: A with that change, on a batch of at most `BATCH`. */
  readonly config: Config;
}

export const BATCH = 64;
export const NOTHING_OWN: Config['own'] = { activation: {}, norm: {}, initializer: {}, bias: {} };

export function cellOf(a: Config, row: number, column: number, change: Partial<Config>): MapCell {
  return { row, column, change, config: edit({ ...a, batchSize: Math.min(BATCH, a.batchSize) }, change) };
}

/** A's inputs and outputs about so many hidden layers, all as wide as A's first. */
export function evenWidths({ widths }: Config, hidden: number): number[] {
  return [widths[0]!, ...Array<number>(hidden).fill(widths[1]!), widths.at(-1)!];
}
