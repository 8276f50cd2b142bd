import type { Severity } from './verdict.ts';

/** Between which values a measure is well, and between which it is not yet bad. Both ends are allowed. */
interface Criterion {
  readonly watch: readonly [low: number, high: number];
  readonly bad: readonly [low: number, high: number];
}

/**
 * What is asked of a measured run, in one table, each with its source or reason. `watch` is worth a word, `bad` keeps a network from training or makes it clearly worse than its cure.
 * The bounds of `bad` were set by training networks of 1 to 32 layers on MNIST and on random labels with SGD at 0.1 and 0.01.
 */
export const health = {
  /** rms. LeCun et al. 1998, section 4.3: variance 1; the first layer's gradient goes with it. */
  inputs: { watch: [0.15, 5], bad: [0.06, 20] },
  /** Size of the error that targets make. LeCun et al. 1998, section 4.5: a squared loss's gradients are as large, and SGD at 0.1 diverges from about 20 on. */
  targets: { watch: [0, 5], bad: [0, 20] },
  /** By how much the direction that the weights' mean sends leads any other, over all layers: one to three layers on digits and MNIST trained clearly worse at some of the usual rates from about 8 on. */
  outlier: { watch: [0, 3], bad: [0, 8] },
  /** Factor a layer. He et al. 2015: it adds up with depth; what is slower shows as the whole. */
  signalStep: { watch: [0.75, 1.33], bad: [0, Infinity] },
  /** Of a signal that takes one step only, which is no trend: one layer at two thirds, as with Glorot and ReLU, trains as well. */
  singleStep: { watch: [0.5, 2], bad: [0.2, 5] },
  /** Last over first: beyond this, the losses of trained networks differ clearly. */
  signal: { watch: [1 / 3, 3], bad: [0.08, 30] },
  /** Of a stream to which branches add in proportion to itself: the sum of all blocks over what the first took. SGD at 0.1 diverges from about 10 on. */
  stream: { watch: [0, 3], bad: [0, 8] },
  /** What the norms after each sum leave of the first stream. Xiong et al. 2020: without warm-up such a network trains worse; so did those of 16 blocks here, and not of 4. */
  left: { watch: [0.05, Infinity], bad: [0.003, Infinity] },
  /** √(n·Var(W)) of weights that a norm follows: from 1/10 or 6 on, five layers trained clearly worse on digits at the usual rates. */
  scale: { watch: [0.25, 3], bad: [0.1, 6] },
  /** First over last. Glorot & Bengio 2010: the layers then learn at different paces. */
  gradient: { watch: [0.2, 5], bad: [0.03, 18] },
  /** By what share two samples differ. Schoenholz et al. 2017, the ordered phase: those that cannot be told apart. Twenty layers of softplus at 0.038 do not train with SGD. */
  apart: { watch: [0.06, Infinity], bad: [0.04, Infinity] },
  /** Share of units. Glorot & Bengio 2010, section 3; tanh at unit inputs and gain 5/3 has 5 %. */
  saturated: { watch: [0, 0.2], bad: [0, 0.7] },
  /** Share of units. One that is 0 on the whole batch learns nothing; He's ReLU at depth 64 has a quarter. */
  dead: { watch: [0, 0.1], bad: [0, 0.7] },
  /** Initial loss over that of knowing nothing, ln C: what lies above has to be unlearnt first. */
  loss: { watch: [0, 1.25], bad: [0, 15] },
} satisfies Record<string, Criterion>;

/** How grave a measure is; what is not a number is not judged. */
export function grade(criterion: keyof typeof health, value: number): Severity {
  const { watch, bad } = health[criterion];
  if (value < bad[0] || value > bad[1]) return 'bad';
  return value < watch[0] || value > watch[1] ? 'watch' : 'good';
}
