import type { KernelExports } from '../kernels/exports.ts';
import type { NumberParam, ParamValues } from '../lib/params.ts';

/** The kernels of the updates. */
export type Updater = Pick<KernelExports, 'updateSgd' | 'updateMomentum' | 'updateNesterov' | 'updateBySquares' | 'updateAdam' | 'scale'>;

/** What a step does to a tensor. */
export type Update = (updater: Updater, learner: Learner) => void;

/** A tensor that learns, its gradient, and what is kept for it, zeros before the first step. */
export interface Learner {
  readonly values: number;
  readonly gradient: number;
  readonly kept: readonly number[];
  readonly count: number;
}

export interface Optimizer {
  readonly id: string;
  /** What can be chosen; what cannot is as in PyTorch. */
  readonly params: readonly [learningRate: NumberParam, ...others: NumberParam[]];
  readonly citation: string;
  /** Divides the gradient by a size of its own, as Adam does. */
  readonly isAdaptive: boolean;
  /** How many float32 it keeps from step to step for each value that learns. */
  readonly keptCount: 0 | 1 | 2;
  /** What each step, from the first on, does to every learner. */
  steps(params: ParamValues): Generator<Update, never, void>;
}

/** From a rate at which nothing moves to one at which hardly anything converges. */
export const learningRate = (initial: number): NumberParam => ({
  kind: 'number',
  id: 'learningRate',
  default: initial,
  min: 1e-5,
  max: 10,
  scale: 'log',
});

/** How much of itself a weight loses a step, in units of the learning rate. */
export const weightDecay = (initial: number): NumberParam => ({
  kind: 'number',
  id: 'weightDecay',
  default: initial,
  min: 0,
  max: 1,
  scale: 'log',
});
