/** The words of the Jacobian's spectrum. */
export const spectrum = {
  of: 'Jacobian of',
  ofHelp:
    'How the layer’s pre-activations answer to small changes of one input: ∂z/∂x = W₁·D₁·W₂⋯W, D = diag(φ′(z)). Its singular values are the factors by which such changes grow.',
  hidden: 'last hidden z',
  output: 'logits',
  sample: 'input',
  sampleHelp: 'Which sample of the batch; φ′ is taken where it passes.',
  /** Whose batch, where there are two. */
  noSample: (network: string | null, asked: number, last: number) =>
    network
      ? `${network}’s batch has no input ${asked}: both show input ${last}, its last.`
      : `The batch has no input ${asked}: this is its last, ${last}.`,
  scale: 'scale',
  scales: { log: 'log', linear: 'linear' },
  axis: { log: 'singular value s; height: share per decade', linear: 'singular value s; height: share per unit' },
  isometry: '1 = isometry',
  plot: 'Histogram of the singular values of the Jacobian',
  compute: 'Compute',
  numbers: 'Singular values',
  shape: 'inputs × outputs',
  rows: {
    meanSquare: 'mean square',
    theory: 'theory, Πχ',
    median: 'median',
    largest: 'largest',
    smallest: 'smallest',
    condition: 'largest : smallest',
    squareVariance: 'variance of s²',
    below: 'numerically 0',
  },
  help: {
    meanSquare: 'The mean of s²: what the squared length of a small change becomes on average. Best 1.',
    theory:
      'Mean field’s mean square for infinite width: the product of the layers’ χ (for unequal widths as many squares as there are singular values).',
    squareVariance: '0 where all are alike: dynamical isometry. L Gaussian linear layers have about L; orthogonal ones 0 at any depth.',
    below: 'How many singular values are 0 but for rounding: beside the largest, float64 cannot tell them from 0.',
  },
  notFinite: 'z overflows in float32 on the way: there is no Jacobian.',
  allZero: (network: string) => `${network}: all singular values are 0, no change of the input arrives.`,
  someZero: (network: string, count: string, all: string) =>
    `${network}: ${count} of ${all} values are numerically 0, below all that float64 resolves.`,
  unknown: '–',
  theoryDensity: 'Dashed: the density of Marchenko and Pastur.',
};

export type SpectrumDictionary = typeof spectrum;
