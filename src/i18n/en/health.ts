/** Of each: its name, the values that need no mark, and what it tells. */
const rows = {
  forwardGain: {
    name: 'forward gain',
    guide: '0.8–1.25, best 1',
    help: 'The rms of a layer’s activations over that of the layer before (for layer 1, of the input), in a network with skip connections of the stream over that of the block before. Above 1 the signal grows with depth, below 1 it shrinks.',
  },
  backwardGain: {
    name: 'backward gain',
    guide: '0.8–1.25, best 1',
    help: 'The rms of ∂L/∂z over that of the next layer: what the gradient gains on its way back. The last hidden layer is not judged, since there the fan-out changes the size in any network.',
  },
  branchToStream: {
    name: 'branch : stream',
    guide: 'small where there is no norm',
    help: 'The rms of what a block adds, its scale counted in, over that of the stream to which it is added. Marked where so many such blocks would make the stream three times as large; a stream that is normalized may take more.',
  },
  saturation: {
    name: 'saturated',
    guide: 'at most 10\u00a0%',
    help: 'The share of activations at a flat end of the nonlinearity: |a| > 0.97 for tanh, a < 0.03 or a > 0.97 for sigmoid, at a bound for the hard ones. tanh at gain 5/3 has about 5\u00a0%.',
  },
  zeros: {
    name: 'exact zeros',
    guide: 'ReLU about 50\u00a0%',
    help: 'The share of activations that are exactly 0. A centred ReLU layer has a half; marked above 65\u00a0%, and above 1\u00a0% for activations that have no flat zero.',
  },
  deadUnits: {
    name: 'dead units',
    guide: '0',
    help: 'Units that are 0 for every sample of the batch: they pass no signal and no gradient. Marked from 16 samples on: in fewer a healthy unit is often 0 in all of them.',
  },
  gradientToWeights: {
    name: 'gradient : weights',
    guide: 'alike: within ×10 of the median',
    help: 'std(∂L/∂W) over std(W). Layers that differ much learn at different speeds.',
  },
  updateToWeights: {
    name: 'log₁₀ update : weights',
    guide: '−4 … −2, best −3',
    help: 'log₁₀ of the first step’s std(ΔW) over std(W), for plain SGD with learning rate 0.1. At −3 a step changes a weight by a thousandth.',
  },
  gammaGradient: {
    name: '∂L/∂γ',
    guide: 'alike: within ×10 of the median',
    help: 'The rms of the gradient of a norm’s scales, γ. Where it is 0 the scales do not learn; those of a last γ of 0 learn first.',
  },
  underflow: {
    name: 'subnormal',
    guide: '0',
    help: 'Values of the layer’s tensors but ∂L/∂a that are too small for float32’s full precision (below 1.2e-38): the last station before 0.',
  },
  nonFinite: {
    name: 'not finite',
    guide: '0',
    help: 'NaN and ±∞ in the layer’s tensors but ∂L/∂a. Moments are over the finite values, so look here first.',
  },
  correlation: {
    name: 'two-input correlation',
    guide: 'below 0.99',
    help: 'The mean cosine between the pre-activations of two different samples of the batch. Near 1 the network no longer tells its inputs apart (ordered); a limit below 1 with growing differences is chaos.',
  },
  symmetry: {
    name: 'symmetry',
    guide: 'below 1',
    help: 'The largest |cosine| between the weight vectors of two units of the layer. At 1 two units compute the same and learn the same: the symmetry is never broken.',
  },
  rank: {
    name: 'effective rank of W',
    guide: 'at least a tenth of the full',
    help: 'exp(entropy) of the singular values of W, each divided by their sum: how many directions the matrix really uses.',
  },
  condition: {
    name: 'condition of W',
    guide: 'at most 1e6',
    help: 'The largest singular value of W over the smallest. A “>” means that float64 cannot tell the smallest from 0.',
  },
  productRank: {
    name: 'effective rank of W₁⋯W',
    guide: 'at least a tenth of the full',
    help: 'The same of the product of all weights up to this layer, without nonlinearities. Products of Gaussian matrices collapse with depth; orthogonal ones do not.',
  },
  productCondition: {
    name: 'condition of W₁⋯W',
    guide: 'at most 1e6',
    help: 'The largest singular value of the product of all weights up to this layer over the smallest.',
  },
};

/** The same, of the whole network. */
const totals = {
  loss: {
    name: 'initial loss',
    guide: 'chance',
    help: 'Before training, with all classes equally likely, the cross-entropy is ln C. Far more means confident nonsense: large logits.',
  },
  deltaRatio: {
    name: '∂L/∂z first : last',
    guide: '0.1–10, best 1',
    help: 'The rms of ∂L/∂z in the first hidden layer over that in the last.',
  },
  gradientRatio: {
    name: '∂L/∂W first : last',
    guide: '0.1–10',
    help: 'The same for ∂L/∂W. It may stay flat while ∂L/∂z vanishes: look at both.',
  },
  gradientCheck: {
    name: 'gradient check',
    guide: 'below 1e-7',
    help: 'Analytic gradients against central differences in float64, relative, on a small replica: the same layers, activations and loss, at most 8 units wide, 4 samples, Gaussian inputs, some parameters of each tensor. Left out are parameters that have no slope, at a kink, or one that float64 cannot tell, under a vanished signal or in chaos, as far as that can be told; strong chaos raises it though nothing is wrong.',
  },
};

export const health = {
  table: 'Diagnostics by layer',
  quantity: 'diagnostic',
  order: 'In each cell A above B.',
  heat: 'The warmer, the farther from its guide: a line above is too high, one below too low. Point at a cell for its number.',
  low: 'low',
  high: 'high',
  chance: (value: string) => `ln C = ${value}`,
  noGuide: 'no guide value for this loss',
  unknown: '–',
  notYet: 'on demand',
  notJudged: 'not judged',
  theory: (value: string) => `theory ${value}`,
  ofFull: (full: number) => `of ${full}`,
  examine: 'Examine',
  examineWhat: '“Examine” computes the lower rows (correlation, symmetry, rank) and the gradient check.',
  progress: 'Examination',
  done: (percent: string) => `${percent} done`,
  stop: 'Stop',
  failed: (message: string) => `The examination failed (${message}).`,
  late: 'Something that the examination needs did not come within 15 seconds. Check the connection and try again.',
  memory: 'This network does not fit into the memory that an examination may use.',
  rows,
  totals,
};

export type HealthDictionary = typeof health;
