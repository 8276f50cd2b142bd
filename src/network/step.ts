import type { Spec } from '../lib/params.ts';

/** What a column does to what enters it, one after the other. Each reader has a file a kind; nothing else knows that a kind exists. */
export type Step =
  /** z = x·W + b; the first of every column. */
  | { readonly kind: 'dense' }
  /** a = φ(z) */
  | { readonly kind: 'activation'; readonly activation: Spec }
  /** The output's activation and what it is judged by; the last of the last column. */
  | { readonly kind: 'loss'; readonly loss: Spec };

export type StepKind = Step['kind'];
export type StepOf<K extends StepKind> = Extract<Step, { readonly kind: K }>;

/** The step of this kind, if the column has one. */
export const stepOf = <K extends StepKind>({ steps }: { readonly steps: readonly Step[] }, kind: K): StepOf<K> | undefined =>
  steps.find((step): step is StepOf<K> => step.kind === kind);
