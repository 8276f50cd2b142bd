/** What a network may be. Smallest and largest, both allowed. */
export const limits = {
  width: { min: 1, max: 1024 },
  hiddenLayers: { min: 1, max: 64 },
  classes: { min: 2, max: 100 },
  batchSize: { min: 1, max: 1024 },
  scale: { min: 0, max: 1e6 },
  dropout: { min: 0, max: 0.99 },
  seedLength: { min: 0, max: 200 },
  questionLength: { min: 0, max: 300 },
} as const;
