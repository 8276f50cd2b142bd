import type { Tensor } from '../tensor.ts';
import { type Named, nameOf } from './names.ts';

/** A matrix that may be a dense layer's, and the vector that may be its biases. */
export interface Found {
  readonly weights: Tensor;
  readonly bias: Tensor | null;
  readonly module: string;
  readonly rows: number;
  readonly columns: number;
}

export interface Labelled extends Named {
  readonly tensor: Tensor;
}

export const labelled = (tensors: readonly Tensor[]): Labelled[] => tensors.map(tensor => ({ tensor, ...nameOf(tensor.name) }));

/** How many numbers a vector has, (1, m) and (m, 1) included; null for anything else. */
export function lengthOf({ shape }: Tensor): number | null {
  const long = shape.filter(extent => extent !== 1);
  if (shape.length === 0 || shape.length > 2 || long.length > 1) return null;
  return long[0] ?? 1;
}

/** The matrices in the given order, each with the biases of its module, or, where names say nothing, with the vector that follows it. */
export function findLayers(all: readonly Labelled[]): Found[] {
  const taken = new Set<Tensor>();
  return all.flatMap((own, i) => {
    if (!isMatrix(own, all)) return [];
    const [rows, columns] = own.tensor.shape as [number, number];
    const bias = biasOf(own, all, i, taken);
    if (bias) taken.add(bias);
    return [{ weights: own.tensor, bias, module: own.module, rows, columns }];
  });
}

function isMatrix({ tensor, role, module }: Labelled, all: readonly Labelled[]): boolean {
  if (tensor.shape.length !== 2 || tensor.shape.some(extent => extent === 0) || tensor.dtype === 'bool') return false;
  if (role !== 'matrix' && role !== 'unknown') return false;
  return !(isEmbedding(module, tensor.name) && !all.some(other => other.module === module && other.role === 'bias'));
}

export const isEmbedding = (module: string, name: string) =>
  /(^|[./_])(\w*embed(ding)?s?|wte|wpe|tok_emb|pos_emb|lookup)([./_#]|$)/i.test(`${module}/${name}`);

function biasOf(own: Labelled, all: readonly Labelled[], at: number, taken: ReadonlySet<Tensor>): Tensor | null {
  const fits = ({ tensor }: Labelled) => own.tensor.shape.includes(lengthOf(tensor) ?? -1) && !taken.has(tensor);
  const named = all.find(other => other.role === 'bias' && other.module === own.module && other !== own && fits(other));
  if (named) return named.tensor;
  const next = all[at + 1];
  return own.role === 'unknown' && next?.role === 'unknown' && lengthOf(next.tensor) !== null && fits(next) ? next.tensor : null;
}
