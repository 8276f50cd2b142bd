import type { Quantity } from '../../summary/summary.ts';

/** What the marks of the picture mean, and what its rows and charts show. */
export const legend = {
  marks: {
    a: 'A: filled',
    b: 'B: outlined',
    theory: 'theory',
    typical: 'typical of one sample',
    mean: 'mean',
    solid: 'a, ∂L/∂z',
    dotted: 'z, ∂L/∂W',
    overflow: 'values beyond the edge',
    cut: 'peak cut',
    leaves: 'theory leaves the axis',
    zeroPoint: 'exactly 0 on a log axis',
    notFinite: 'NaN and ±∞',
    pointMass: 'all values alike',
    strip: 'many layers: upright',
  },
  samples: [
    { sample: '0.71', meaning: 'root mean square' },
    { sample: 'zero 50\u00a0%', meaning: 'exact zeros, not drawn' },
  ],
  word: 'a word',
  wordMeaning: 'opens its explanation',
  rows: {
    weights: 'The weights that the initializer drew. Their variance decides how the signal grows from layer to layer.',
    biases: 'One number for each unit, added before the activation.',
    gammas: 'What a norm multiplies each unit by; 1 unless set.',
    betas: 'What a norm adds to each unit; 0 unless set.',
    preactivations: 'What a layer adds up from the layer before, over all units and samples, before the activation.',
    normalized: 'What the norm leaves: z or the stream at mean 0 and variance 1, then times γ plus β.',
    stream: 'What runs along the skip connections: each block’s branch is added to it.',
    activations:
      'What the activation makes of it. For the input, the data; for the output, what the loss makes of z, such as probabilities.',
    masks: 'What dropout multiplies the values by: 0, or 1/(1 − rate).',
    outputs: 'What leaves the layer for the next one, after norm, skip and dropout.',
    dPreactivations:
      'How the loss changes with z. It flows from the output back to the first layer, and every layer multiplies it by its weights and by the slope of the activation.',
    dNormalized: 'How the loss changes with what the norm leaves.',
    dStream: 'How the loss changes with the stream. Along skips it flows back unchanged.',
    dActivations: 'How the loss changes with a: the gradient before it passes back through the activation.',
    dOutputs: 'How the loss changes with what leaves the layer.',
    dWeights: 'How the loss changes with the weights: what training steps along.',
    dBiases: 'How the loss changes with the biases.',
    dGammas: 'How the loss changes with γ.',
    dBetas: 'How the loss changes with β.',
  } satisfies Record<Quantity, string>,
  charts: {
    signal:
      'The root mean square (rms) of a and z by layer, on a log axis. A signal that lasts is level; one that falls is lost in depth. The factor is what a layer makes of it, as a geometric mean over the layers.',
    gradient:
      'The rms of ∂L/∂z and ∂L/∂W by layer, on a log axis: read it from right to left, the way gradients flow. Where it is level all layers learn at once; where it falls to the left the first layers hardly learn.',
  },
  activation: {
    drawing: 'φ as a line, its slope φ′ in dashes, for z from −4 to 4',
    gains: (forward: string, backward: string) =>
      `At z of variance 1 the gain that keeps the signal’s mean square is ${forward}, and the one that keeps the gradient’s ${backward}.`,
    saturation: (low: string, high: string) => `Counted as saturated at a ≤ ${low} or a ≥ ${high}.`,
  },
  chartHint: 'Point at the chart, or walk along it with the arrow keys, for the values of a layer.',
};

export type LegendWords = typeof legend;
