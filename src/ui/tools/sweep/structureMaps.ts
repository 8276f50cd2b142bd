import { arrangements } from '../../../arrangements/all.ts';
import type { Config } from '../../../config/config.ts';
import { limits } from '../../../config/limits.ts';
import { defaultSpec, type Spec } from '../../../lib/params.ts';
import { blockCount } from '../../../network/blocks.ts';
import { norms } from '../../../norms/all.ts';
import { cellOf, evenWidths, NOTHING_OWN, type SweepMap } from './squares.ts';

/** Blocks of a network that has too few layers for one. */
const ENOUGH_BLOCKS = 8;
const blockCounts = [1, 2, 4, 8, 16, 32];
/** As a link can say them, largest first where there are several blocks. */
const scales = ['2', '1', '0.5', '1/sqrt(L)', '1/L', '0'];

/** Each norm in each arrangement, with their defaults and A's blocks; A's own as A has them. A network of layers that differ, or of too few, is made of even ones. */
export function normMap(a: Config): SweepMap {
  const rows = norms.all.map(entry => (entry.id === a.norm.id ? a.norm : defaultSpec(entry)));
  const columns = arrangements.all.map(({ id }) => (id === a.block.id ? a.block : blocksOf(id, a.block)));
  const widths = widthsForBlocks(a);
  const own = { ...a.own, norm: {} };
  return {
    rows: rows.map(spec => ({ kind: 'norm', spec })),
    columns: columns.map(spec => ({ kind: 'arrangement', spec })),
    ownColumn: columns.indexOf(a.block),
    cells: rows.flatMap((norm, row) => columns.map((block, column) => cellOf(a, row, column, { norm, block, widths, own }))),
  };
}

/** Each scale of the branches at each number of blocks, A's own among them; A's arrangement, or pre-norm where it has none. */
export function branchMap(a: Config): SweepMap {
  const block = a.block.id === 'plain' ? defaultSpec(arrangements.get('preNorm')) : a.block;
  const span = Number(block.params.span);
  const hidden = a.widths.length - 2;
  const depths = blockCounts.map(count => 1 + span * count).filter(depth => depth <= limits.hiddenLayers.max);
  const columns = [...new Set([...depths, hidden])].filter(depth => depth > span).sort((x, y) => x - y);
  const rows = [...new Set([String(block.params.branchScale), ...scales])].sort((x, y) => order(x) - order(y));
  return {
    rows: rows.map(text => ({ kind: 'branch', text })),
    columns: columns.map(value => ({ kind: 'depth', value })),
    ownColumn: columns.indexOf(hidden),
    cells: rows.flatMap((branchScale, row) =>
      columns.map((depth, column) =>
        cellOf(a, row, column, {
          block: { ...block, params: { ...block.params, branchScale } },
          widths: evenWidths(a, depth),
          own: NOTHING_OWN,
        }),
      ),
    ),
  };
}

/** One of a person's own comes first. */
const order = (scale: string) => scales.indexOf(scale);

/** The arrangement with A's span and scale, where A has blocks. */
function blocksOf(id: string, { params }: Spec): Spec {
  const spec = defaultSpec(arrangements.get(id));
  return { id, params: Object.fromEntries(Object.entries(spec.params).map(([name, value]) => [name, params[name] ?? value])) };
}

/** A's own where its hidden layers are alike and enough for a block. */
function widthsForBlocks(a: Config): readonly number[] {
  const hidden = a.widths.slice(1, -1);
  const span = Number(a.block.params.span ?? 2);
  const isEven = hidden.every(width => width === hidden[0]);
  const hasBlock = a.block.id === 'plain' ? hidden.length > span : blockCount(a) > 0;
  return isEven && hasBlock ? a.widths : evenWidths(a, hasBlock ? hidden.length : 1 + span * ENOUGH_BLOCKS);
}
