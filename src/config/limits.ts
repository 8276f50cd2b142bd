/** What a network may be. Smallest and largest, both allowed. */
export const limits = {
  inputWidth: { min: 1, max: 1024 },
  /** Of a hidden layer. */
  width: { min: 1, max: 4096 },
  hiddenLayers: { min: 0, max: 128 },
  /** Outputs. */
  classes: { min: 1, max: 1024 },
  batchSize: { min: 1, max: 1024 },
  scale: { min: 0, max: 1e6 },
  dropout: { min: 0, max: 0.99 },
  mean: { min: -1e6, max: 1e6 },
  share: { min: 0, max: 1 },
  imbalance: { min: 1, max: 1000 },
  targetScale: { min: 0, max: 1e12 },
  seedLength: { min: 0, max: 200 },
  questionLength: { min: 0, max: 300 },
} as const;
