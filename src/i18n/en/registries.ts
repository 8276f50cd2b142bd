/** The words for what the registries hold, by id. Other languages have the same shape; a missing string does not compile. */
export type Registries = typeof registries;

const seeds = 'The same seed never gives the same weights in two frameworks: to compare them, export the weights.';
const kerasSeed =
  'In Keras 3, one initializer object gives every layer of the same shape the same values, with a fixed seed or without one.';
const transposed = 'PyTorch stores W as (out, in): its fan_in is our n, the inputs, and exports are transposed.';
const truncation =
  'Keras and JAX draw a truncated normal under this name, PyTorch a plain one. The standard deviation is the same; the tails are not.';
const tensorflowJs = 'TensorFlow.js truncates without correcting the width: its weights are 12\u00a0% too narrow.';
const xavier = '“Xavier” means 2/(n + m) here, as in the paper; some courses and Caffe mean 1/n.';
const symmetry = 'Units with equal weights get equal gradients: the layer learns as if it had one unit.';

export const registries = {
  activations: {
    linear: { name: 'linear', note: 'No nonlinearity: the network is one matrix product.' },
    relu: { name: 'ReLU', note: 'Zero below 0: halves the mean square of a centred signal; units can die.' },
    leakyRelu: { name: 'leaky ReLU', note: 'Lets a small slope through below 0, so that units cannot die.' },
    elu: { name: 'ELU', note: 'Smooth below 0 down to −α; brings the mean nearer to 0.' },
    selu: { name: 'SELU', note: 'With LeCun weights, mean 0 and variance 1 are a stable fixed point.' },
    gelu: { name: 'GELU', note: 'z times the normal distribution function; the exact form.' },
    geluTanh: { name: 'GELU (tanh)', note: 'The tanh approximation of GELU, as GPT-2 uses it.' },
    silu: { name: 'SiLU (swish)', note: 'z times its sigmoid.' },
    mish: { name: 'Mish', note: 'z times the tanh of its softplus.' },
    softplus: { name: 'softplus', note: 'A smooth ReLU that is never 0; its mean is far from 0.' },
    softsign: { name: 'softsign', note: 'Like tanh, but it saturates slowly.' },
    tanh: { name: 'tanh', note: 'Slope 1 at 0 and centred; saturates at ±1.' },
    sigmoid: { name: 'sigmoid', note: 'Slope at most ¼ and mean ½: the signal shrinks and is not centred.' },
    hardTanh: { name: 'hard tanh', note: 'z clipped to ±1; the gradient is exactly 0 outside.' },
    hardSigmoid: { name: 'hard sigmoid', note: 'z/6 + ½ clipped to 0 and 1; older Keras divides by 5.' },
    relu6: { name: 'ReLU6', note: 'ReLU clipped at 6.' },
    sine: { name: 'sine', note: 'sin(ωz); SIREN uses ω = 30 with its own initializer.' },
  },

  initializers: {
    zeros: {
      name: 'Zeros',
      what: 'Every weight is 0: no signal and no gradient passes.',
      traps: ['Fine for biases (the default of Keras), never for weights.', symmetry],
    },
    ones: {
      name: 'Ones',
      what: 'Every weight is 1: all units are alike and the signal grows with the fan-in.',
      traps: [symmetry],
    },
    constant: {
      name: 'Constant',
      what: 'Every weight has the same value.',
      traps: [symmetry],
    },
    uniform: {
      name: 'Uniform',
      what: 'Uniform between two bounds that do not know the layer’s size; preserves nothing in particular.',
      traps: [
        'Defaults differ: Keras RandomUniform ±0.05, PyTorch uniform_ and NumPy rand [0, 1), JAX [0, 0.01).',
        'Bounds that are not symmetric give the weights a mean, which grows with the fan-in.',
        seeds,
      ],
    },
    normal: {
      name: 'Normal',
      what: 'Normal with a standard deviation that does not know the layer’s size; preserves nothing in particular.',
      traps: ['Defaults differ: standard deviation 0.05 in Keras, 1 in PyTorch, 0.01 in JAX.', seeds],
    },
    truncatedNormal: {
      name: 'Truncated normal',
      what: 'Normal, cut at two standard deviations; the weights’ own standard deviation is 0.88 of the one that you set.',
      traps: [
        'PyTorch’s trunc_normal_ cuts at −2 and 2, whatever the standard deviation: with 0.02 it cuts nothing.',
        'Keras and JAX cut at two standard deviations, as here.',
      ],
    },
    standardHeuristic: {
      name: 'Standard heuristic',
      what: 'Uniform within ±1/√n. The variance is 1/(3n), so the signal of linear units shrinks by 0.58 a layer.',
      traps: ['This is what Glorot and Bengio (eq. 1) criticise, and what “conventional” code means to write.', transposed],
    },
    pytorchLinear: {
      name: 'PyTorch nn.Linear',
      what: 'PyTorch’s default: weights and biases uniform within ±1/√n, the standard heuristic with random biases.',
      traps: [
        'Its source says kaiming_uniform_(a=√5), which is not He’s initializer: the variance is 1/(3n), not 2/n.',
        'The biases are random, too; Keras and Flax start them at 0.',
        transposed,
      ],
    },
    lecunUniform: {
      name: 'LeCun uniform',
      what: 'Uniform with variance 1/n: preserves the signal of linear units.',
      traps: ['In some courses this is called “Xavier”.', seeds],
    },
    lecunNormal: {
      name: 'LeCun normal',
      what: 'Normal with variance 1/n: preserves the signal of linear units, and of SELU.',
      traps: [
        'Keras and JAX draw a truncated normal under this name (the default of Flax Dense); PyTorch has no such name.',
        'SELU needs this one: PyTorch’s calculate_gain("selu") is ¾ and lets the signal decay.',
        tensorflowJs,
      ],
    },
    glorotUniform: {
      name: 'Glorot (Xavier) uniform',
      what: 'Uniform with variance 2/(n + m): a compromise between preserving signal and gradient, for units that are linear near 0.',
      traps: [
        'The default of Keras Dense, whatever the activation. With ReLU the root mean square shrinks by 0.71 a layer.',
        xavier,
        kerasSeed,
        seeds,
      ],
    },
    glorotNormal: {
      name: 'Glorot (Xavier) normal',
      what: 'Normal with variance 2/(n + m): a compromise between preserving signal and gradient, for units that are linear near 0.',
      traps: [truncation, xavier, tensorflowJs, kerasSeed],
    },
    heUniform: {
      name: 'He (Kaiming) uniform',
      what: 'Uniform with variance 2/n: preserves the mean square of the signal through ReLU (by fan-out, that of the gradient).',
      traps: [
        transposed,
        'PyTorch’s kaiming_uniform_ takes the slope as a; nn.Linear calls it with a = √5, which is another initializer.',
        kerasSeed,
      ],
    },
    heNormal: {
      name: 'He (Kaiming) normal',
      what: 'Normal with variance 2/n: preserves the mean square of the signal through ReLU (by fan-out, that of the gradient).',
      traps: [truncation, transposed, tensorflowJs, 'The mean over many networks is preserved; a single narrow, deep one tends to shrink.'],
    },
    varianceScaling: {
      name: 'Variance scaling',
      what: 'Variance scale/N, N being the fan-in, the fan-out or a mean of both: LeCun, Glorot and He are cases of it.',
      traps: [
        'Keras’s "normal" means truncated here; the plain normal is "untruncated_normal".',
        'The truncated normal is widened by 1/0.8796, so that its variance, too, is scale/N.',
        tensorflowJs,
      ],
    },
    orthogonal: {
      name: 'Orthogonal',
      what: 'A random matrix with orthonormal rows or columns, times the gain: a square one preserves every length.',
      traps: [
        'Nonlinear units need a gain: √2 for ReLU.',
        'A QR decomposition without correcting the signs of R is not uniformly distributed.',
        'If n ≠ m, only one of signal and gradient keeps its length; the entries’ mean square is gain²/max(n, m).',
      ],
    },
    lsuv: {
      name: 'LSUV',
      what: 'Orthonormal weights, then each layer is scaled so that its z has variance 1 on this very batch.',
      traps: [
        'It depends on the data: another batch gives other weights.',
        'It sets the scale of z only; a gradient can vanish all the same.',
      ],
    },
    identity: {
      name: 'Identity',
      what: 'The gain on the diagonal, 0 elsewhere: passes the signal on as it is.',
      traps: [
        'If n ≠ m, inputs are dropped, or units stay without input.',
        'With ReLU, negative values are lost at the first layer and the rest pass unchanged.',
      ],
    },
    sparse: {
      name: 'Sparse',
      what: 'Normal, with a share of every input’s weights set to 0.',
      traps: [
        'As in PyTorch’s sparse_, the zeros are counted among the weights that leave an input; Martens limits those that enter a unit, to 15.',
        'The standard deviation does not know the layer’s size.',
      ],
    },
    randomWalk: {
      name: 'Random walk',
      what: 'Normal with a gain corrected for finite width, so that the logarithm of the gradient’s norm has no drift.',
      traps: [
        'Choose the gain for the activation that you use; the paper gives none for tanh but advises 1.1 to 1.3.',
        'The paper takes all layers alike in width.',
      ],
    },
    nguyenWidrow: {
      name: 'Nguyen–Widrow',
      what: 'Weights of equal length in random directions and random biases, so that the units’ active regions cover the inputs’ cube.',
      traps: [
        'Meant for inputs in [−1, 1] and saturating units such as tanh.',
        'MATLAB’s initnw spaces the biases evenly, and for tansig widens everything twofold.',
      ],
    },
    siren: {
      name: 'SIREN',
      what: 'Uniform, made for sin(ωz): keeps ωz standard normal at every depth.',
      traps: [
        'Set the activation to sine with the same ω: with another, the signal vanishes or turns to noise.',
        'The authors’ code leaves the biases at PyTorch’s default; choose that for the biases to match it.',
        'Inputs are meant to fill [−1, 1].',
      ],
    },
    formula: {
      name: 'Your formula',
      what: 'Uniform within ± your limit, or normal with your standard deviation, computed from n, m, l and L.',
      traps: ['A limit for the variance v is √(3v); a standard deviation is √v. Mixing them up is a factor of 1.73.', transposed],
    },
  },

  biasInitializers: {
    default: { name: 'As the initializer brings', what: 'Zeros, unless the weights’ initializer has biases of its own.' },
    zeros: { name: 'Zeros', what: 'Every bias is 0; the default of Keras and Flax.' },
    constant: { name: 'Constant', what: 'Every bias has the same value; a small positive one keeps ReLUs alive at first.' },
    uniform: { name: 'Uniform', what: 'Uniform between two bounds.' },
    normal: { name: 'Normal', what: 'Normal with a mean and a standard deviation.' },
    pytorchLinear: { name: 'PyTorch nn.Linear', what: 'Uniform within ±1/√n, PyTorch’s default.' },
  },

  losses: {
    softmaxCrossEntropy: { name: 'Softmax cross-entropy', note: 'A network that knows nothing starts at ln C: 2.303 for 10 classes.' },
    meanSquaredError: { name: 'Mean squared error', note: 'Against one-hot labels, averaged over all outputs.' },
    unitGradient: { name: 'Unit gradient', note: 'No loss: a standard normal gradient at the output, to see the backward pass alone.' },
  },

  datasets: {
    gaussian: { name: 'Gaussian', note: 'Independent standard normal inputs: mean 0, variance 1.' },
    uniform: { name: 'Uniform', note: 'Independent inputs uniform within ±√3: mean 0, variance 1.' },
    digits: { name: 'Digits 8 × 8', note: '1,797 handwritten digits of 64 pixels.' },
    mnist: { name: 'MNIST', note: 'The first 4,096 training images, 784 pixels.' },
  },

  optimizers: {
    sgd: { name: 'SGD', note: 'Against the gradient, as far as the learning rate says.' },
    momentum: { name: 'SGD, momentum 0.9', note: 'A running sum of the gradients: in the long run ten times the step of SGD.' },
    nesterov: { name: 'SGD, Nesterov 0.9', note: 'As momentum, with the gradient as if taken one step of it ahead.' },
    adagrad: {
      name: 'Adagrad',
      note: 'Each weight’s step is divided by the root of all its squared gradients so far: steps shrink as 1/√t.',
    },
    rmsprop: {
      name: 'RMSprop',
      note: 'Each weight’s step is divided by the running rms of its gradient; 0.99. Without Adam’s correction the first steps are ten times the later ones.',
    },
    adam: { name: 'Adam', note: 'Each weight’s step is about the learning rate, whatever the gradient’s size; β 0.9 and 0.999.' },
    adamw: { name: 'AdamW', note: 'Adam, and each step takes learning rate × weight decay of every weight.' },
  },

  params: {
    alpha: { name: 'α', help: 'Leaky ReLU: the slope below 0. ELU: the depth below 0.' },
    omega: { name: 'ω', help: 'Frequency of the sine; SIREN uses 30.' },
    value: { name: 'value', help: 'Of every entry.' },
    low: { name: 'low', help: 'Lower bound.' },
    high: { name: 'high', help: 'Upper bound.' },
    mean: { name: 'mean', help: 'Mean of the normal.' },
    std: { name: 'std', help: 'Of the normal, before any cut.' },
    gain: { name: 'gain', help: 'Factor on every weight. PyTorch advises √2 for ReLU, 5/3 for tanh.' },
    truncated: { name: 'truncated', help: 'Cut at two standard deviations and widened to the same variance, as Keras and JAX do.' },
    mode: { name: 'mode', help: 'The N in the variance: fan-in preserves the signal, fan-out the gradient.' },
    negativeSlope: { name: 'negative slope', help: 'Slope of the leaky ReLU that it is made for; a in PyTorch.' },
    scale: { name: 'scale', help: 'The s of the variance s/N: 1 for linear units, 2 for ReLU.' },
    distribution: { name: 'distribution', help: 'Its shape.' },
    tolerance: { name: 'tolerance', help: 'How near to 1 the variance of z must come.' },
    sparsity: { name: 'sparsity', help: 'Share of zeros among each input’s weights.' },
    activation: { name: 'made for', help: 'The units that the gain is for.' },
    expression: { name: 'formula', help: 'In n (fan-in), m (fan-out), l (layer, from 1) and L (layers), such as sqrt(6/(n+m)).' },
    inputs: { name: 'pixels', help: 'As they are, in 0…1, or with mean 0 and variance 1.' },
    weightDecay: { name: 'weight decay', help: 'How much of itself every weight and bias loses a step, times the learning rate.' },
    learningRate: { name: 'learning rate', help: 'What the gradient, or Adam’s step, is multiplied by.' },
  },

  options: {
    no: 'no',
    yes: 'yes',
    fanIn: 'fan-in',
    fanOut: 'fan-out',
    fanAvg: 'mean of fans',
    fanGeoAvg: 'geometric mean of fans',
    uniform: 'uniform',
    normal: 'normal',
    truncatedNormal: 'truncated normal',
    linear: 'linear',
    relu: 'ReLU',
    raw: 'raw',
    standardized: 'standardized',
  },
};
