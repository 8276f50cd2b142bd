import type { KernelExports } from '../kernels/exports.ts';
import type { NumberParam, Param, ParamValues } from '../lib/params.ts';

/** The kernels of the updates. */
export type Updater = Pick<
  KernelExports,
  | 'updateSgd'
  | 'updateMomentum'
  | 'updateNesterov'
  | 'updateBySquares'
  | 'updateAdam'
  | 'updateLion'
  | 'mix'
  | 'fillConstant'
  | 'scale'
  | 'sumOfSquares'
  | 'denseScratchBytes'
  | 'denseForward'
  | 'denseBackwardInputs'
  | 'denseBackwardWeights'
>;

/** How far a step goes. */
export interface Pace {
  /** The learning rate of this step, of this tensor. */
  readonly rate: number;
  /** λ: a step of SGD adds λ·w to the gradient, one of AdamW takes the share rate·λ from each weight. 0 for an optimizer that has none. */
  readonly decay: number;
}

/** What a step does to a tensor. */
export type Update = (updater: Updater, learner: Learner, pace: Pace) => void;

/** A tensor that learns, its gradient, and what is kept for it, zeros before the first step. */
export interface Learner {
  readonly values: number;
  readonly gradient: number;
  readonly kept: readonly number[];
  readonly count: number;
  /** The shape of a hidden layer's weights, which lie between two layers of units; null for biases and for the first and the last layer's weights. */
  readonly matrix: Matrix | null;
}

export interface Matrix {
  readonly fanIn: number;
  readonly fanOut: number;
  /** Room for an orthogonalization, where the optimizer asks for it. */
  readonly work: number;
}

/** What each step, from the first on, does to every learner. */
export type Steps = (params: ParamValues) => Generator<Update, never, void>;

/** What the page knows of an optimizer. */
export interface Optimizer {
  readonly id: string;
  /** What can be chosen; what cannot is as in PyTorch. */
  readonly params: readonly [learningRate: NumberParam, ...others: Param[]];
  readonly citation: string;
  /** Divides the gradient by a size of its own, as Adam does. */
  readonly isAdaptive: boolean;
  /** How many float32 it keeps from step to step for each value that learns. */
  readonly keptCount: 0 | 1 | 2;
  /** Makes matrices orthogonal, for which it needs room. */
  readonly orthogonalizes?: true;
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
