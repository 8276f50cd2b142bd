/** The words of the phase diagram. */
export const phase = {
  diagram: 'Phase diagram: σw² across, σb² upwards',
  dot: (network: string) => `Network ${network} in the phase diagram`,
  dotRole: 'two-axis slider',
  text: (place: string, chi: string, phaseName: string) => `${place}, χ ${chi}, ${phaseName}`,
  shape: (layer: number, n: number) => `n·Var(W), as in layer ${layer}: n = ${n}`,
  biases: 'Var(b)',
  of: (activation: string) => `${activation}, mean field: infinitely wide, endlessly deep`,
  region: {
    ordered: { name: 'ordered', what: 'gradients vanish' },
    chaotic: { name: 'chaotic', what: 'gradients explode' },
  },
  phases: { ordered: 'ordered', critical: 'critical', chaotic: 'chaotic' },
  sentence: {
    ordered: (layers: string) =>
      `Ordered: the gradient’s mean square falls by a factor e in ${layers} layers, and two inputs become alike.`,
    vanishing: (layers: string) =>
      `Ordered: signal and gradient vanish; the gradient’s mean square falls by a factor e in ${layers} layers.`,
    critical: 'Critical: the gradient neither vanishes nor explodes.',
    chaotic: (layers: string) => `Chaotic: the gradient’s mean square grows by a factor e in ${layers} layers, and two near inputs part.`,
    exploding: (layers: string) =>
      `Chaotic: signal and gradient explode; the gradient’s mean square grows by a factor e in ${layers} layers.`,
  },
  /** Where what is measured at this depth seems to say otherwise. */
  depth: {
    slow: (rate: string, count: number) =>
      `Measured, it changes ×${rate} a layer here: slow, not exponential. On the critical line the variance settles only as a power of the depth, and ${count} layers of finite width stray from the mean.`,
    shallow: (rate: string, count: number) =>
      `Over the ${count === 1 ? 'one hidden layer' : `${count} hidden layers`} here that does not matter yet: measured, the gradient changes ×${rate} a layer.`,
  },
  emptied: {
    both: 'The diagram is empty: with norms and skip connections a gradient neither vanishes nor explodes exponentially, whatever σw² and σb² are (Doshi, He and Gromov 2021).',
    norm: 'The diagram is empty: a norm takes the scale of the weights away, so that neither signal nor gradient depends on σw². What is left is the activation’s and the norm’s own; see theory in the depth charts.',
    skip: 'The diagram is empty: without a norm each block multiplies the stream by more than 1, whatever σw² is. How much, the depth charts show.',
  },
  settled: { zero: '0', infinite: '∞', every: 'any', none: 'none' },
  layers: (count: string) => `${count} layers`,
  axis: {
    sigmaW2: (network: string) => `σw² of ${network}`,
    sigmaB2: (network: string) => `σb² of ${network}`,
  },
  help: {
    sigmaW2: 'Fan-in times the variance of a weight: by what a layer multiplies the mean square of its inputs.',
    sigmaB2: 'The variance of the biases.',
    chi: 'By what a layer multiplies the mean square of the gradient, once the variance has settled. 1 is the edge of chaos.',
    q: 'The variance at which the pre-activations settle with depth, starting from 1.',
    c: 'The correlation at which two different inputs settle with depth. 1: the network no longer tells them apart.',
    varianceScale: 'In how many layers the distance of the variance from q* changes by a factor e.',
    correlationScale:
      'In how many layers the distance of the correlation from c* falls by a factor e: as deep as inputs can be told apart.',
  },
  maps: {
    variance: 'variance, layer to layer',
    varianceLabel: 'The variance of a layer’s pre-activations by that of the layer before, and the identity',
    correlation: 'correlation, layer to layer',
    correlationLabel: 'The correlation of two inputs in a layer by that in the layer before, and the identity',
  },
  key: 'χ = 1: the critical line · ξ = 1/|ln χ|: layers in which the gradient’s mean square changes by a factor e',
  notes: {
    rectifier: (critical: string) =>
      `χ does not depend on the variance here, so the critical line is vertical, at σw² = ${critical}, whatever σb² is. Left of it the variance settles (at 0 without biases); on it, without biases, any variance stays as it is; right of it the variance grows without bound.`,
    jump: 'Where there is no dashed line, no variance at which the network settles is critical: before χ reaches 1 the variance leaves for ∞.',
    unbounded: 'Right of the dotted line the variance grows without bound; χ is its limit there.',
    dropout: 'Dropout, which drives the correlation of two inputs below 1, is left out.',
    ownSettings: 'Layers with settings of their own are left out.',
    biasMean: (mean: string) => `The biases have mean ${mean}, which the diagram leaves out.`,
    notRandom:
      'These weights are not drawn at random, so mean field says nothing of them: the numbers are those of random ones of this variance, and moving the dot makes them random.',
    nonZeroMean:
      'These weights have a mean of their own, which adds up over the fan-in, so mean field does not hold: the numbers are those of weights without it.',
    otherActivation: (network: string, activation: string) => `${network} uses ${activation}, whose diagram is another.`,
  },
};

export type Phase = typeof phase;
