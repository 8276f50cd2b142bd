/** Terms of the field that the verdicts' sentences use. */
export const termHelps = {
  theory:
    'Mean-field theory: what is expected of an infinitely wide network with random weights, before any training. Dashed in the picture.',
  rms: 'Root mean square: the root of the mean of the squares, which is how large typical values around 0 are.',
  dead: 'A unit whose activation is 0 for every sample of the batch. It passes no signal and gets no gradient, and may stay so through a training.',
  saturated:
    'At a flat end of its nonlinearity, such as |a| > 0.97 for tanh: the slope is near 0 there, and so is the gradient that passes.',
  logits: 'The outputs before the softmax. The larger they are, the surer the network is of its guess, right or wrong.',
  variance:
    'The inputs of a unit (fan-in, n) times the variance of a weight: by what a layer multiplies the mean square of its input. Linear units keep it at 1, ReLU at 2.',
};

export type TermHelps = typeof termHelps;
