import type { OtherReason, WeightsFile } from '../file.ts';
import type { Tensor } from '../tensor.ts';
import { isEmbedding, type Labelled } from './layers.ts';

export interface Other {
  readonly name: string;
  readonly why: OtherReason;
}

/** The arrays that belong to no layer of the chain, and what they are. */
export function othersOf(all: readonly Labelled[], used: ReadonlySet<Tensor>, { unread = [] }: WeightsFile): Other[] {
  const byModule = new Map<string, Labelled[]>();
  for (const own of all) byModule.set(own.module, [...(byModule.get(own.module) ?? []), own]);
  const left = all.filter(({ tensor }) => !used.has(tensor));
  return [...left.map(own => ({ name: own.tensor.name, why: reasonFor(own, byModule.get(own.module)!) })), ...unread];
}

function reasonFor(own: Labelled, siblings: readonly Labelled[]): OtherReason {
  if (own.role === 'gradient' || own.role === 'activations' || own.role === 'optimizer') return own.role;
  const kernel = siblings.find(({ tensor }) => tensor.shape.length > 2);
  if (kernel) return 'convolution';
  const matrix = siblings.find(({ tensor }) => tensor.shape.length === 2);
  if (matrix && /int/.test(matrix.tensor.dtype) && /(scales?|zero_points?)$/.test(own.tensor.name)) return 'quantizationScale';
  if (own.tensor.shape.length === 2 && !own.tensor.shape.includes(0))
    return isEmbedding(own.module, own.tensor.name) ? 'embedding' : 'outsideChain';
  if (matrix && own.role === 'bias') return 'outsideChain';
  return normOf(own, siblings) ?? 'notAMatrix';
}

function normOf({ module, role, tensor }: Labelled, siblings: readonly Labelled[]): OtherReason | null {
  if (siblings.some(other => other.role === 'running')) return 'batchNorm';
  if (role === 'unknown' || tensor.shape.length !== 1) return null;
  if (/(^|[./_])(bn|batch_?norm)/i.test(module)) return 'batchNorm';
  if (/(^|[./_])(ln|layer_?norm)/i.test(module)) return 'layerNorm';
  return /norm/i.test(module) || siblings.length > 1 ? 'norm' : null;
}
