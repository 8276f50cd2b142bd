import type { Training, TrainingPlan } from '../../training/train.ts';
import type { Failure } from '../run/protocol.ts';

/** What the page asks of a trainer, one plan after the other. `base` is the address that `data/…` is relative to. */
export interface TrainingRequest {
  readonly base: string;
  readonly plan: TrainingPlan;
}

/** All but `underWay` end a training. */
export type TrainingNews =
  /** The losses so far, and the share of the work that is done. */
  | { readonly kind: 'underWay'; readonly losses: readonly number[]; readonly share: number }
  | { readonly kind: 'trained'; readonly training: Training }
  | { readonly kind: 'failure'; readonly failure: Failure };
