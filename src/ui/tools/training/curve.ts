import type { Training } from '../../../engine/training/train.ts';
import type { Failure } from '../../../engine/workers/run/protocol.ts';
import type { TrainingNews } from '../../../engine/workers/training/protocol.ts';

/** What is kept of one training. */
export interface Curve extends Omit<Training, 'updates'> {
  readonly kind: 'curve';
  /** null while it is under way. */
  readonly updates: Training['updates'] | null;
  /** How far it is, while it is under way. */
  readonly share?: number;
}

export type TrainingResult = Curve | { readonly kind: 'failure'; readonly failure: Failure };

export function readTraining(news: TrainingNews): TrainingResult {
  if (news.kind === 'failure') return news;
  if (news.kind === 'trained') return { kind: 'curve', ...news.training };
  return { kind: 'curve', losses: news.losses, judgement: null, updates: null, lost: null, share: news.share };
}

/** The step at which the loss was not finite any more; null for a training that went well. */
export function divergedAt({ losses }: Pick<Curve, 'losses'>): number | null {
  return Number.isFinite(losses.at(-1)) ? null : losses.length - 1;
}

/** The loss before a step (from 0) of a training that is over: ∞ from where it diverged. */
export function lossAt({ losses }: Pick<Curve, 'losses'>, step: number): number {
  const loss = losses[step] ?? Number.POSITIVE_INFINITY;
  return Number.isNaN(loss) ? Number.POSITIVE_INFINITY : loss;
}
