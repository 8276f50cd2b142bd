import { type Config, layerCount } from '../../../config/config.ts';
import { edit, setHiddenCount, setHiddenWidths } from '../../../config/edit.ts';
import type { Spec } from '../../../lib/params.ts';

export type Check = 'width' | 'depth' | 'rate';

/** One way to set a network up, which is scaled: an initializer, or the scale of residual branches. */
export interface Way {
  /** `a`, `b`: as the network has it; else the check's own. */
  readonly id: 'a' | 'b' | 'mup' | 'scale';
  readonly initializer: Spec;
  /** Of the branches, in L; null where there are none. */
  readonly branchScale: string | null;
  at(size: number): Config;
}

export const WIDTHS = [64, 128, 256, 512, 1024] as const;
/** Hidden layers; of a network with blocks, blocks. */
export const DEPTHS = [2, 4, 8, 16, 32] as const;
export const BRANCH_SCALES = ['1', '1/sqrt(L)', '1/L'] as const;

export const sizesOf = (check: Check): readonly number[] => (check === 'width' ? WIDTHS : DEPTHS);

/** A larger batch tells no more of a mean over it. */
const BATCH = 64;

/** What is compared. Width: A's initializer, B's where it has another, and maximal update. Depth: branch scales. The best rate: the initializers again. */
export function waysOf(check: Check, a: Config, b: Config | null): readonly Way[] {
  const base = plain(a);
  if (check === 'depth') return BRANCH_SCALES.map(branchScale => branchWay(base, branchScale));
  const scaled = check === 'width' ? (config: Config) => (width: number) => setHiddenWidths(config, width) : deepened;
  const own = initializerWay('a', base, a.initializer, scaled);
  const isOther = b !== null && JSON.stringify(b.initializer) !== JSON.stringify(a.initializer);
  const other = isOther ? [initializerWay('b', base, b.initializer, scaled)] : [];
  const hasMup = [own, ...other].some(({ initializer }) => initializer.id === 'mup');
  return [own, ...other, ...(hasMup ? [] : [initializerWay('mup', base, maximalUpdate(base, check), scaled)])];
}

/** The network without layers' own initializers, on a batch that is large enough. */
const plain = (a: Config): Config => edit(a, { own: { ...a.own, initializer: {} }, batchSize: Math.min(BATCH, a.batchSize) });

function initializerWay(id: Way['id'], base: Config, initializer: Spec, scaled: (config: Config) => (size: number) => Config): Way {
  return { id, initializer, branchScale: null, at: scaled(edit(base, { initializer })) };
}

const deepened = (config: Config) => (depth: number) => setHiddenCount(config, depth);

/** The widths' base is the narrowest, so that there all learning rates are the optimizer's; of a deepened network, its own width. */
function maximalUpdate({ widths, activation }: Config, check: Check): Spec {
  const base = check === 'width' ? WIDTHS[0] : (widths[1] ?? widths[0]!);
  return { id: 'mup', params: { readout: 'inverse', base: Math.min(1024, base), hiddenGain: activation.id === 'relu' ? Math.SQRT2 : 1 } };
}

/** A network of so many blocks: of A's kind, or pre-activation with one layer each. */
function branchWay(base: Config, branchScale: string): Way {
  const own = base.block.id !== 'plain' && 'branchScale' in base.block.params ? base.block : { id: 'preActivation', params: {} };
  const block: Spec = { id: own.id, params: { span: 1, scaleTraining: 'fixed', ...own.params, branchScale } };
  const span = Math.min(2, Number(block.params.span));
  const blocks = { ...block, params: { ...block.params, span } };
  const config = layerCount(base) > 1 ? base : setHiddenCount(base, 1);
  return {
    id: 'scale',
    initializer: base.initializer,
    branchScale,
    at: depth => edit(setHiddenCount(config, 1 + depth * span), { block: blocks }),
  };
}
