/** What each control is for, by id: of the panel, the foot and the race. */
export const controlHelps = {
  inputs: 'What enters the network. Gaussian and uniform inputs have mean 0 and variance 1.',
  batch: 'How many samples run through the network at once. Gradients are those of the mean over them.',
  scale: 'Inputs are multiplied by this before they enter the network.',
  labels: 'What the loss compares with: the data set’s own labels, or labels drawn at random.',
  mean: 'Added to the inputs after the scale.',
  standardize: 'Brings the inputs to mean 0 and variance 1 at last: each feature by itself, or all by one mean and deviation.',
  constant: 'The share of features that are the same, 1, in all samples.',
  imbalance: 'How many times as frequent as the rarest class the commonest is.',
  targets: 'What the outputs are compared with: the labels, the inputs themselves, random numbers, or a function of the inputs.',
  targetScale: 'Targets are multiplied by this.',
  depth: 'The number of hidden layers. New ones are copies of the last and come before the output.',
  width: 'The width of all hidden layers at once. Each column has a slider of its own.',
  activation: 'The nonlinearity of all hidden layers. A layer can have one of its own: open its name above the column.',
  norm: 'A layer that brings values to mean 0 and variance 1. Each layer can have its own: open its name above the column. ε, γ and β stand there, too.',
  blocks: 'Skip connections: a stream that blocks of layers add to. The first layer begins it.',
  dropout:
    'The share of values that are set to 0 at random; the others are divided by what is kept. It ends each layer, and in blocks each branch.',
  loss: 'What stands at the output. It decides the gradient that travels back.',
  out: 'What makes the outputs of z, where the loss does not bring its own.',
  biases: 'What the biases start from.',
  compare: 'B is A with a few differences, seen in the same cells: A filled, B outlined.',
  seed: 'The same seed gives the same numbers, to the last bit, in every browser.',
  rowScale: 'Shared: one scale across a row, so that shrinking is seen as shrinking. Own: each cell its own. Log: magnitudes by decade.',
  theory: 'Mean-field theory, dashed: what is expected of a wide network with this initializer, before any training.',
  verdict:
    'The sentences above the picture that say what happens, why, and what to change. Off where a class is to find out by itself: the tools, too, then give numbers and judge nothing.',
  plane: 'What every unit makes of all inputs, as a map or a curve, where a network has one or two of them.',
  question: 'A question to whoever opens the link, such as a class: it stands above the picture and is part of the link.',
  digest:
    'A fingerprint of the inputs and of all numbers of the layers but ∂L/∂a. The same link gives the same digest in every browser and on every machine.',
  optimizer: 'The rule that turns the gradient into a weight update.',
  schedule: 'How the learning rate goes through the training.',
  clip: 'Where the norm of all gradients together is larger, they are all scaled down to it. 0: never.',
  steps: 'How many times the weights are updated.',
  seeds: 'How many times each network is trained, each time with other weights and data. One run alone may be luck.',
};

export type ControlHelps = typeof controlHelps;
