/** What is summarized of a layer. */
export interface LayerTensors<T> {
  readonly weights: T;
  readonly preactivations: T;
  readonly activations: T;
  readonly dPreactivations: T;
  readonly dWeights: T;
}

export const tensorsOf = <T>(layer: LayerTensors<T>): T[] => [
  layer.weights,
  layer.preactivations,
  layer.activations,
  layer.dPreactivations,
  layer.dWeights,
];
