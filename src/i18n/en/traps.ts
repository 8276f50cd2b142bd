/** What is easily got wrong with an initializer, by id. Other languages have the same shape. */
export type Traps = typeof traps;

const seeds = 'The same seed never gives the same weights in two frameworks: to compare them, export the weights.';
const kerasSeed =
  'In Keras 3, one initializer object gives every layer of the same shape the same values, with a fixed seed or without one.';
const transposed = 'PyTorch stores W as (out, in): its fan_in is our n, the inputs, and exports are transposed.';
const truncation =
  'Keras and JAX draw a truncated normal under this name, PyTorch a plain one. The standard deviation is the same; the tails are not.';
const tensorflowJs = 'TensorFlow.js truncates without correcting the width: its weights are 12\u00a0% too narrow.';
const xavier = '“Xavier” means 2/(n + m) here, as in the paper; some courses and Caffe mean 1/n.';
const symmetry = 'Units with equal weights get equal gradients: the layer learns as if it had one unit.';

export const traps = {
  zeros: ['Fine for biases (the default of Keras), never for weights.', symmetry],
  ones: [symmetry],
  constant: [symmetry],
  uniform: [
    'Defaults differ: Keras RandomUniform ±0.05, PyTorch uniform_ and NumPy rand [0, 1), JAX [0, 0.01).',
    'Bounds that are not symmetric give the weights a mean, which grows with the fan-in.',
    seeds,
  ],
  normal: ['Defaults differ: standard deviation 0.05 in Keras, 1 in PyTorch, 0.01 in JAX.', seeds],
  truncatedNormal: [
    'PyTorch’s trunc_normal_ cuts at −2 and 2, whatever the standard deviation: with 0.02 it cuts nothing.',
    'Keras and JAX cut at two standard deviations, as here.',
  ],
  standardHeuristic: ['This is what Glorot and Bengio (eq. 1) criticise, and what “conventional” code means to write.', transposed],
  pytorchLinear: [
    'Its source says kaiming_uniform_(a=√5), which is not He’s initializer: the variance is 1/(3n), not 2/n.',
    'The biases are random, too; Keras and Flax start them at 0.',
    transposed,
  ],
  lecunUniform: ['In some courses this is called “Xavier”.', seeds],
  lecunNormal: [
    'Keras and JAX draw a truncated normal under this name (the default of Flax Dense); PyTorch has no such name.',
    'SELU needs this one: PyTorch’s calculate_gain("selu") is ¾ and lets the signal decay.',
    tensorflowJs,
  ],
  glorotUniform: [
    'The default of Keras Dense, whatever the activation. With ReLU the root mean square shrinks by 0.71 a layer.',
    xavier,
    kerasSeed,
    seeds,
  ],
  glorotNormal: [truncation, xavier, tensorflowJs, kerasSeed],
  heUniform: [
    transposed,
    'PyTorch’s kaiming_uniform_ takes the slope as a; nn.Linear calls it with a = √5, which is another initializer.',
    kerasSeed,
  ],
  heNormal: [truncation, transposed, tensorflowJs, 'The mean over many networks is preserved; a single narrow, deep one tends to shrink.'],
  varianceScaling: [
    'Keras’s "normal" means truncated here; the plain normal is "untruncated_normal".',
    'The truncated normal is widened by 1/0.8796, so that its variance, too, is scale/N.',
    tensorflowJs,
  ],
  orthogonal: [
    'Nonlinear units need a gain: √2 for ReLU.',
    'A QR decomposition without correcting the signs of R is not uniformly distributed.',
    'If n ≠ m, only one of signal and gradient keeps its length; the entries’ mean square is gain²/max(n, m).',
  ],
  lsuv: ['It depends on the data: another batch gives other weights.', 'It sets the scale of z only; a gradient can vanish all the same.'],
  identity: [
    'If n ≠ m, inputs are dropped, or units stay without input.',
    'With ReLU, negative values are lost at the first layer and the rest pass unchanged.',
  ],
  sparse: [
    'As in PyTorch’s sparse_, the zeros are counted among the weights that leave an input; Martens limits those that enter a unit, to 15.',
    'The standard deviation does not know the layer’s size.',
  ],
  randomWalk: [
    'Choose the gain for the activation that you use; the paper gives none for tanh but advises 1.1 to 1.3.',
    'The paper takes all layers alike in width.',
  ],
  nguyenWidrow: [
    'Meant for inputs in [−1, 1] and saturating units such as tanh.',
    'MATLAB’s initnw spaces the biases evenly, and for tansig widens everything twofold.',
  ],
  siren: [
    'Set the activation to sine with the same ω: with another, the signal vanishes or turns to noise.',
    'The authors’ code leaves the biases at PyTorch’s default; choose that for the biases to match it.',
    'Inputs are meant to fill [−1, 1].',
  ],
  mup: [
    'The weights alone are not μP: under Adam, hidden weights and the readout learn at base/n of the learning rate, which the training here does for you, and your code must do.',
    'Under SGD, with or without momentum, the first layer and the hidden biases learn at m/base of it, the readout at base/n.',
    'With a readout of 0 no gradient reaches the hidden layers in the first step.',
    'Its assumptions hold only briefly at the start of a training, later work found: from then on it is weight decay that keeps updates alike across widths, and μP acts much like a warm-up (Kosson et al. 2025, arXiv 2510.19093).',
  ],
  fixup: [
    'Without skip connections only the output is 0, and the rest is He’s. The paper also has learned factors and biases, which are not here.',
    'In a block of one layer that layer is 0.',
  ],
  gpt2: ['L counts the blocks of this network. A transformer’s block has two sums, attention and feed-forward: √(2L) counts both.'],
  deepNorm: ['α and β belong together, and to post-norm. The paper’s N layers have two sums each; here L = 2N.'],
  formula: ['A limit for the variance v is √(3v); a standard deviation is √v. Mixing them up is a factor of 1.73.', transposed],
};
