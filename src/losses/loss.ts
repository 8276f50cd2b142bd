/** What stands at the output: the loss, or the gradient that is put there in its place. Its kernel is called by the engine. */
export interface Loss {
  readonly id: string;
  readonly params: readonly [];
  /** What makes the output layer's activations of its pre-activations. */
  readonly outputActivation: 'softmax' | 'linear';
  /** False where a gradient is injected and there is no number to minimise. */
  readonly hasLoss: boolean;
  /** The loss in TeX, averaged over the batch; null without a loss. */
  readonly formula: string | null;
  /** The loss of a network that knows nothing and says so: all outputs alike. Null where that depends on the outputs' scale. */
  expectedInitialLoss(classes: number): number | null;
}
