import type { Spec } from '../lib/params.ts';

/** What a column does to what enters it, one after the other. Each reader has a file a kind; nothing else knows that a kind exists. */
export type Step =
  /** z = x·W + b; the first of every column. */
  | { readonly kind: 'dense' }
  /** y = γ·(x − mean)/√(variance + ε) + β */
  | ({ readonly kind: 'norm' } & NormStep)
  /** The stream plus scale × the branch. */
  | ({ readonly kind: 'join' } & JoinStep)
  /** a = φ(z) */
  | { readonly kind: 'activation'; readonly activation: Spec }
  /** Values are 0 with probability `rate`, and the others divided by 1 − `rate`. */
  | { readonly kind: 'dropout'; readonly rate: number }
  /** The stream is taken here, for the block that follows. */
  | { readonly kind: 'fork' }
  /** The output's activation and what it is judged by; the last of the last column. */
  | { readonly kind: 'loss'; readonly loss: Spec };

export interface NormStep {
  /** The norm's id. */
  readonly norm: string;
  /** Over what mean and variance are taken: each unit's over the batch, or each sample's over the units. */
  readonly over: 'batch' | 'units';
  /** Whether the mean is taken away, and β added. */
  readonly isCentred: boolean;
  readonly epsilon: number;
  /** Where γ and β begin. */
  readonly gamma: number;
  readonly beta: number;
}

export interface JoinStep {
  /** The layer (from 1) whose `fork` gave the stream; null where the stream begins here, with what enters. */
  readonly from: number | null;
  /** The scale as an expression of the block, l, and the number of blocks, L. */
  readonly scale: string;
  /** What the stream is multiplied by, likewise; 1 but for initializers that ask for another. */
  readonly streamScale: string;
  readonly block: number;
  readonly blocks: number;
  /** Whether a training changes the scale. */
  readonly isLearned: boolean;
}

export type StepKind = Step['kind'];
export type StepOf<K extends StepKind> = Extract<Step, { readonly kind: K }>;

/** The step of this kind, if the column has one: at most one of each kind but dropout. */
export const stepOf = <K extends StepKind>({ steps }: { readonly steps: readonly Step[] }, kind: K): StepOf<K> | undefined =>
  steps.find((step): step is StepOf<K> => step.kind === kind);

/** Whether columns are weights and activations alone, each entered by what leaves the one before it. */
export const isPlainChain = (columns: readonly { readonly steps: readonly Step[] }[]): boolean =>
  columns.every(({ steps }) => steps.every(({ kind }) => kind === 'dense' || kind === 'activation' || kind === 'loss'));
