import { activations } from '../../../activations/all.ts';
import type { Config } from '../../../config/config.ts';
import { edit } from '../../../config/edit.ts';
import { encode } from '../../../config/link.ts';
import { defaultView } from '../../../config/view.ts';
import { biasInitializers, initializers } from '../../../initializers/all.ts';
import { defaultSpec, type Spec } from '../../../lib/params.ts';
import type { Registry } from '../../../lib/registry.ts';
import { withGain } from './gain.ts';
import { cellOf, evenWidths, NOTHING_OWN, type SweepMap } from './squares.ts';
import { branchMap, normMap } from './structureMaps.ts';

export const mapKinds = ['choice', 'scale', 'norm', 'branch'] as const;
/** `choice`: initializer × activation. `scale`: gain × depth. `norm`: norm × arrangement. `branch`: scale of the branches × depth. */
export type MapKind = (typeof mapKinds)[number];

/** 4 to ¼ by factors of √2, with four digits, as a link can show them. */
export const gains = [4, 3, 2, 1, 0, -1, -2, -3, -4].map(halfOctaves => Number((2 ** (halfOctaves / 2)).toPrecision(4)));
const depths = [1, 2, 3, 5, 8, 13, 20, 30, 45, 64];
/** Their units never come to differ, whatever the ratios are; and a person's own formula has no default worth a row. */
const leftOut = new Set(['zeros', 'ones', 'constant', 'formula']);

export function sweepMap(kind: MapKind, a: Config): SweepMap {
  return makers[kind](a);
}

/** Each initializer with each activation, with their defaults; A's own as A has them. Layers' own ones give way to the cell's. */
function choiceMap(a: Config): SweepMap {
  const rows = specsOf(initializers, a.initializer, leftOut);
  const columns = specsOf(activations, a.activation, new Set());
  const own = { ...a.own, initializer: {}, activation: {} };
  return {
    rows: rows.map(spec => ({ kind: 'initializer', spec })),
    columns: columns.map(spec => ({ kind: 'activation', spec })),
    ownColumn: columns.indexOf(a.activation),
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
 * A's initializer times each gain that it can have, at each depth, A's own among them; hidden layers all alike, as wide as A's first. Only one row
 * where the initializer has no scale to change.
 */
function scaleMap(a: Config): SweepMap {
  const hidden = a.widths.length - 2;
  const columns = [...new Set([...depths, hidden])].sort((x, y) => x - y);
  const rows = gains.flatMap(gain => {
    const initializer = gain === 1 ? a.initializer : withGain(a.initializer, gain);
    return initializer ? [{ gain, initializer }] : [];
  });
  return {
    rows: rows.map(({ gain }) => ({ kind: 'gain', value: gain })),
    columns: columns.map(value => ({ kind: 'depth', value })),
    ownColumn: columns.indexOf(hidden),
    cells: rows.flatMap(({ initializer }, row) =>
      columns.map((depth, column) => {
        const widths = evenWidths(a, depth);
        return cellOf(a, row, column, { widths, initializer, bias: biasBeside(a, initializer), own: NOTHING_OWN });
      }),
    ),
  };
}

const makers: Readonly<Record<MapKind, (a: Config) => SweepMap>> = { choice: choiceMap, scale: scaleMap, norm: normMap, branch: branchMap };

/** The biases that come with A's initializer stay (PyTorch's) when a formula stands in its place. */
function biasBeside({ bias, initializer }: Config, replaced: Spec): Spec {
  const own = biasInitializers.find(initializer.id);
  const lost = bias.id === 'default' && replaced.id !== initializer.id && initializers.get(initializer.id).biases;
  return lost && own ? defaultSpec(own) : bias;
}

/** The index of the cell that makes A into `config`; −1 where none does. */
export function cellThatMakes(config: Config, { cells }: SweepMap, a: Config): number {
  const wanted = linkOf(config);
  return cells.findIndex(({ change }) => linkOf(edit(a, change)) === wanted);
}

const linkOf = (config: Config) => encode({ a: config, b: null, view: defaultView });
