/** What stands at the output: the loss, or the gradient that is put there in its place. Its kernel is called by the engine. */
export interface Loss {
  readonly id: string;
  /** Its names elsewhere, which a link may use. */
  readonly aliases?: readonly string[];
  readonly params: readonly [];
  /** Whether there is a loss that falls, and not only a gradient. */
  readonly hasValue: boolean;
  /** What makes the output layer's activations of its pre-activations. */
  readonly outputActivation: 'softmax' | 'linear';
  /** The loss of a network that knows nothing and says so: all outputs alike. Null where that depends on the outputs' scale. */
  expectedInitialLoss(classes: number): number | null;
}
