import type { ChoiceParam, ExpressionParam, NumberParam, Param } from '../lib/params.ts';

/** What stands in a column, in order: W and b, the norm, φ, the skip's two ends. */
export type Part = 'dense' | 'norm' | 'activation' | 'join' | 'fork';

/** How the columns of a network with skip connections are built. Where the norm is `none`, the part is left out. */
export interface Arrangement {
  readonly id: string;
  readonly params: readonly Param[];
  readonly citation: string | null;
  /** The first column, where the stream begins: a `join` without a skip. */
  readonly stem: readonly Part[];
  /** A column inside a block. */
  readonly inside: readonly Part[];
  /** The last column of a block of `span` columns: its `join` adds the branch to the stream, its `fork` is where the next block takes the stream. */
  last(span: number): readonly Part[];
}

/** Columns of a block. */
export const span: NumberParam = { kind: 'number', id: 'span', whole: true, default: 2, min: 1, max: 4 };
/** What the branch is multiplied by: l is the block, from 1, L their number. */
export const branchScale: ExpressionParam = { kind: 'expression', id: 'branchScale', default: '1', variables: ['l', 'L'] };
/** Whether a training changes the scale. From 0 that is SkipInit (De & Smith 2020) or ReZero (Bachlechner et al. 2020). */
export const scaleTraining: ChoiceParam = { kind: 'choice', id: 'scaleTraining', default: 'fixed', options: ['fixed', 'learned'] };
export const blockParams: readonly Param[] = [span, branchScale, scaleTraining];
