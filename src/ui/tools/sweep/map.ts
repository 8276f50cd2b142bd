import { activations } from '../../../activations/all.ts';
import type { Config } from '../../../config/config.ts';
import { edit } from '../../../config/edit.ts';
import { formatSpec } from '../../../config/spec.ts';
import { biasInitializers, initializers } from '../../../initializers/all.ts';
import { defaultSpec, type Spec } from '../../../lib/params.ts';
import type { Registry } from '../../../lib/registry.ts';
import { withGain } from './gain.ts';

export const mapKinds = ['choice', 'scale'] as const;
/** `choice`: initializer × activation. `scale`: gain × depth. */
export type MapKind = (typeof mapKinds)[number];

/** What stands beside a row or above a column. */
export type Heading =
  | { readonly kind: 'initializer' | 'activation'; readonly spec: Spec }
  | { readonly kind: 'gain' | 'depth'; readonly value: number };

export interface MapCell {
  readonly row: number;
  readonly column: number;
  /** What is changed of A. */
  readonly change: Partial<Config>;
  /** What is run: A with that change, on a batch of at most `BATCH`. */
  readonly config: Config;
}

/** Variants of one network, ordered in two ways. */
export interface SweepMap {
  readonly rows: readonly Heading[];
  readonly columns: readonly Heading[];
  /** Row by row. */
  readonly cells: readonly MapCell[];
}

export const BATCH = 64;
export const gains = [4, 2.828, 2, 1.414, 1, 0.7071, 0.5, 0.3536, 0.25];
const depths = [1, 2, 3, 5, 8, 13, 20, 30, 45, 64];
/** Their units never come to differ, whatever the ratios are; and a person's own formula has no default worth a row. */
const leftOut = new Set(['zeros', 'ones', 'constant', 'formula']);

export function sweepMap(kind: MapKind, a: Config): SweepMap {
  return kind === 'choice' ? choiceMap(a) : scaleMap(a);
}

/** Each initializer with each activation, with their defaults; A's own as A has them. Layers' own ones give way to the cell's. */
function choiceMap(a: Config): SweepMap {
  const rows = specsOf(initializers, a.initializer, leftOut);
  const columns = specsOf(activations, a.activation, new Set());
  const own = { ...a.own, initializer: {}, activation: {} };
  return {
    rows: rows.map(spec => ({ kind: 'initializer', spec })),
    columns: columns.map(spec => ({ kind: 'activation', spec })),
    cells: rows.flatMap((initializer, row) =>
      columns.map((activation, column) => cellOf(a, row, column, { initializer, activation, own })),
    ),
  };
}

function specsOf<T extends Parameters<typeof defaultSpec>[0]>(
  entries: Registry<T & { readonly id: string }>,
  own: Spec,
  without: Set<string>,
): Spec[] {
  return entries.all.filter(({ id }) => id === own.id || !without.has(id)).map(entry => (entry.id === own.id ? own : defaultSpec(entry)));
}

/**
 * A's initializer times each gain at each depth, A's own depth among them; hidden layers all alike, as wide as A's first. Only one row where the
 * initializer has no scale to change.
 */
function scaleMap(a: Config): SweepMap {
  const hidden = a.widths.length - 2;
  const columns = [...new Set([...depths, hidden])].sort((x, y) => x - y);
  const rows = withGain(a.initializer, 2) ? gains : [1];
  return {
    rows: rows.map(value => ({ kind: 'gain', value })),
    columns: columns.map(value => ({ kind: 'depth', value })),
    cells: rows.flatMap((gain, row) => {
      const initializer = withGain(a.initializer, gain) ?? a.initializer;
      return columns.map((depth, column) => {
        const widths = [a.widths[0]!, ...Array<number>(depth).fill(a.widths[1]!), a.widths.at(-1)!];
        return cellOf(a, row, column, { widths, initializer, bias: biasBeside(a, initializer), own: NOTHING_OWN });
      });
    }),
  };
}

const NOTHING_OWN: Config['own'] = { activation: {}, initializer: {}, bias: {} };

/** The biases that come with A's initializer stay (PyTorch's) when a formula stands in its place. */
function biasBeside({ bias, initializer }: Config, replaced: Spec): Spec {
  const own = biasInitializers.find(initializer.id);
  const lost = bias.id === 'default' && replaced.id !== initializer.id && initializers.get(initializer.id).biases;
  return lost && own ? defaultSpec(own) : bias;
}

function cellOf(a: Config, row: number, column: number, change: Partial<Config>): MapCell {
  return { row, column, change, config: edit({ ...a, batchSize: Math.min(BATCH, a.batchSize) }, change) };
}

/** The cell that is `config`, whatever its batch; undefined where there is none. */
export function cellLike(map: SweepMap, config: Config): MapCell | undefined {
  const { widths, own } = config;
  return map.cells.find(
    ({ config: other }) =>
      formatSpec(other.initializer, initializers) === formatSpec(config.initializer, initializers) &&
      formatSpec(other.activation, activations) === formatSpec(config.activation, activations) &&
      JSON.stringify([other.widths, other.own, other.bias]) === JSON.stringify([widths, own, config.bias]),
  );
}
