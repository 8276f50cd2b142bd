import type { Spec } from '../../lib/params.ts';
import type { Layer } from '../python/values.ts';
import type { NormKind } from './identify.ts';
import type { Note } from './note.ts';

/** One step of a computation that was followed. */
export type Node = { readonly line: number } & (
  | { readonly op: 'input' }
  | { readonly op: 'linear'; readonly layer: Layer; readonly input: Node }
  | { readonly op: 'activation'; readonly spec: Spec | null; readonly note: Note | null; readonly input: Node }
  | { readonly op: 'output'; readonly output: 'softmax' | 'logSoftmax'; readonly input: Node }
  | { readonly op: 'norm'; readonly norm: NormKind; readonly layer: Layer | null; readonly input: Node }
  | { readonly op: 'dropout'; readonly share: number; readonly input: Node }
  | { readonly op: 'add'; readonly input: Node; readonly other: Node }
  /** What only one chain of dense layers has no place for. */
  | { readonly op: 'foreign'; readonly notes: readonly Note[]; readonly input: Node; readonly others: readonly Node[] }
);
