import type { NumberParam } from '../lib/params.ts';

/** What stands at the output: the loss, or the gradient that is put there in its place. Its kernel is called by the engine. */
export interface Loss {
  readonly id: string;
  /** Its names elsewhere, which a link may use. */
  readonly aliases?: readonly string[];
  readonly params: readonly NumberParam[];
  /** Whether there is a loss that falls, and not only a gradient. */
  readonly hasValue: boolean;
  /** What the outputs are compared with: a label a sample, a number an output, or nothing. */
  readonly against: 'labels' | 'targets' | null;
  /** What makes the output layer's activations of its pre-activations; `chosen` where the link may say it (`out=tanh`). */
  readonly outputActivation: 'softmax' | 'sigmoid' | 'chosen';
  /** The loss of a network that knows nothing and says so: all outputs 0 before their activation. Null where that depends on the targets. */
  expectedInitialLoss(outputs: number): number | null;
}
