/** The words for what the registries hold, by id. Other languages have the same shape; a missing string does not compile. */
export type Registries = typeof registries;

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
    },
    ones: {
      name: 'Ones',
      what: 'Every weight is 1: all units are alike and the signal grows with the fan-in.',
    },
    constant: {
      name: 'Constant',
      what: 'Every weight has the same value.',
    },
    uniform: {
      name: 'Uniform',
      what: 'Uniform between two bounds that do not know the layer’s size; preserves nothing in particular.',
    },
    normal: {
      name: 'Normal',
      what: 'Normal with a standard deviation that does not know the layer’s size; preserves nothing in particular.',
    },
    truncatedNormal: {
      name: 'Truncated normal',
      what: 'Normal, cut at two standard deviations; the weights’ own standard deviation is 0.88 of the one that you set.',
    },
    standardHeuristic: {
      name: 'Standard heuristic',
      what: 'Uniform within ±1/√n. The variance is 1/(3n), so the signal of linear units shrinks by 0.58 a layer.',
    },
    pytorchLinear: {
      name: 'PyTorch nn.Linear',
      what: 'PyTorch’s default: weights and biases uniform within ±1/√n, the standard heuristic with random biases.',
    },
    file: {
      name: 'weights of a file',
      what: 'The weights and biases of a file that was opened here. The link carries its name and the digest of its numbers; whoever opens the link is asked for the file.',
    },
    lecunUniform: {
      name: 'LeCun uniform',
      what: 'Uniform with variance 1/n: preserves the signal of linear units.',
    },
    lecunNormal: {
      name: 'LeCun normal',
      what: 'Normal with variance 1/n: preserves the signal of linear units, and of SELU.',
    },
    glorotUniform: {
      name: 'Glorot (Xavier) uniform',
      what: 'Uniform with variance 2/(n + m): a compromise between preserving signal and gradient, for units that are linear near 0.',
    },
    glorotNormal: {
      name: 'Glorot (Xavier) normal',
      what: 'Normal with variance 2/(n + m): a compromise between preserving signal and gradient, for units that are linear near 0.',
    },
    heUniform: {
      name: 'He (Kaiming) uniform',
      what: 'Uniform with variance 2/n: preserves the mean square of the signal through ReLU (by fan-out, that of the gradient).',
    },
    heNormal: {
      name: 'He (Kaiming) normal',
      what: 'Normal with variance 2/n: preserves the mean square of the signal through ReLU (by fan-out, that of the gradient).',
    },
    varianceScaling: {
      name: 'Variance scaling',
      what: 'Variance scale/N, N being the fan-in, the fan-out or a mean of both: LeCun, Glorot and He are cases of it.',
    },
    orthogonal: {
      name: 'Orthogonal',
      what: 'A random matrix with orthonormal rows or columns, times the gain: a square one preserves every length.',
    },
    lsuv: {
      name: 'LSUV',
      what: 'Orthonormal weights, then each layer is scaled so that its z has variance 1 on this very batch.',
    },
    identity: {
      name: 'Identity',
      what: 'The gain on the diagonal, 0 elsewhere: passes the signal on as it is.',
    },
    sparse: {
      name: 'Sparse',
      what: 'Normal, with a share of every input’s weights set to 0.',
    },
    randomWalk: {
      name: 'Random walk',
      what: 'Normal with a gain corrected for finite width, so that the logarithm of the gradient’s norm has no drift.',
    },
    nguyenWidrow: {
      name: 'Nguyen–Widrow',
      what: 'Weights of equal length in random directions and random biases, so that the units’ active regions cover the inputs’ cube.',
    },
    siren: {
      name: 'SIREN',
      what: 'Uniform, made for sin(ωz): keeps ωz standard normal at every depth.',
    },
    mup: {
      name: 'Maximal update (muP)',
      what: 'Normal with variance 1/n, smaller in the readout; in a training each layer’s learning rate goes with its width.',
    },
    fixup: {
      name: 'Fixup',
      what: 'He normal, smaller in blocks with skips by their number; the last layer of each block and the output are 0. It trains deep networks without norms.',
    },
    gpt2: {
      name: 'GPT-2',
      what: 'Normal with standard deviation 0.02; the last layer of each block is divided by √(2L), so that L blocks keep the stream’s size.',
    },
    deepNorm: {
      name: 'DeepNorm',
      what: 'Glorot normal, in blocks times (4L)^(−¼); with post-norm the stream is multiplied by L^¼ before each sum.',
    },
    formula: {
      name: 'Your formula',
      what: 'Uniform within ± your limit, or normal with your standard deviation, computed from n, m, l and L.',
    },
  },

  biasInitializers: {
    default: { name: 'As the initializer brings', what: 'Zeros, unless the weights’ initializer has biases of its own.' },
    zeros: { name: 'Zeros', what: 'Every bias is 0; the default of Keras and Flax.' },
    constant: { name: 'Constant', what: 'Every bias has the same value; a small positive one keeps ReLUs alive at first.' },
    uniform: { name: 'Uniform', what: 'Uniform between two bounds.' },
    normal: { name: 'Normal', what: 'Normal with a mean and a standard deviation.' },
    pytorchLinear: { name: 'PyTorch nn.Linear', what: 'Uniform within ±1/√n, PyTorch’s default.' },
    logPrior: { name: 'Log prior', what: 'At the output, what makes the outputs the class shares before anything is learnt; elsewhere 0.' },
  },

  norms: {
    none: { name: 'none', short: '–', note: 'Nothing is normalized.' },
    batchNorm: {
      name: 'batch norm',
      short: 'BN',
      note: 'Each unit to mean 0 and variance 1 over the batch. At initialization the gradient of deep plain networks explodes with it.',
    },
    layerNorm: { name: 'layer norm', short: 'LN', note: 'Each sample to mean 0 and variance 1 over its units.' },
    rmsNorm: { name: 'RMS norm', short: 'RMS', note: 'Each sample to root mean square 1 over its units; its mean stays.' },
  },

  arrangements: {
    plain: { name: 'plain', note: 'No skip connections.' },
    postActivation: { name: 'post-activation', note: 'φ(stream + branch), as in the first ResNet.' },
    preActivation: { name: 'pre-activation', note: 'Norm and φ before each product; nothing stands on the stream.' },
    preNorm: { name: 'pre-norm', note: 'A norm at the head of each branch, as in transformers since GPT-2.' },
    postNorm: { name: 'post-norm', note: 'A norm on the stream after each sum, as in the first transformer.' },
  },

  losses: {
    softmaxCrossEntropy: { name: 'Softmax cross-entropy', note: 'A network that knows nothing starts at ln C: 2.303 for 10 classes.' },
    binaryCrossEntropy: { name: 'Binary cross-entropy', note: 'A sigmoid on each output; one that knows nothing starts at ln 2: 0.693.' },
    meanSquaredError: { name: 'Mean squared error', note: 'Against the targets, averaged over all outputs.' },
    meanAbsoluteError: { name: 'Mean absolute error', note: 'Its gradient is of the same size however far an output is off.' },
    huber: { name: 'Huber', note: 'Squared near the target, absolute beyond delta: far targets pull no harder.' },
    unitGradient: { name: 'Unit gradient', note: 'No loss: a standard normal gradient at the output, to see the backward pass alone.' },
  },

  datasets: {
    gaussian: { name: 'Gaussian', note: 'Independent standard normal inputs: mean 0, variance 1.' },
    uniform: { name: 'Uniform', note: 'Independent inputs uniform between two bounds; ±√3 gives mean 0, variance 1.' },
    halfNormal: { name: 'Half normal', note: 'Never negative: the magnitude of a standard normal number, mean 0.80.' },
    logNormal: { name: 'Log-normal', note: 'Never negative, with a heavy tail, as prices and counts are.' },
    studentT: { name: 'Student’s t', note: 'Centred, with heavy tails: the fewer degrees, the heavier.' },
    digits: { name: 'Digits 8 × 8', note: '1,797 handwritten digits of 64 pixels.' },
    mnist: { name: 'MNIST', note: 'The first 4,096 training images, 784 pixels.' },
    xor: { name: 'XOR', note: 'Four clusters, two classes that no line parts.' },
    moons: { name: 'Two moons', note: 'Two half circles that reach into each other.' },
    circles: { name: 'Circles', note: 'A circle around another.' },
    spirals: { name: 'Spirals', note: 'Two spirals around each other: hard for a small network.' },
    line: { name: 'One input', note: 'Uniform within ±π, for a function to be fitted; by default its sine.' },
    file: {
      name: 'data of a file',
      note: 'A table of one’s own. The link carries its name and digest, and asks for the file.',
    },
  },

  targets: {
    labels: { name: 'labels' },
    inputs: { name: 'inputs' },
    normal: { name: 'random' },
    function: { name: 'function' },
  },

  optimizers: {
    sgd: { name: 'SGD' },
    momentum: { name: 'SGD, momentum 0.9' },
    nesterov: { name: 'SGD, Nesterov 0.9' },
    adagrad: { name: 'Adagrad' },
    rmsprop: { name: 'RMSprop' },
    adam: { name: 'Adam' },
    adamw: { name: 'AdamW' },
    lion: { name: 'Lion' },
    muon: { name: 'Muon' },
  },

  schedules: {
    constant: { name: 'constant' },
    warmup: { name: 'linear warm-up' },
    cosine: { name: 'cosine' },
    step: { name: 'step' },
    inverseSqrt: { name: '1/√t' },
  },

  params: {
    prepared: { name: 'scaled', help: 'Each column by itself.' },
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
    expression: {
      name: 'formula',
      help: 'In n (fan-in), m (fan-out), l (layer, from 1), L (layers), and in blocks k (block), K (blocks), j (place), s (span), such as sqrt(6/(n+m)).',
    },
    readout: { name: 'readout', help: 'The standard deviation of the output layer’s weights.' },
    base: { name: 'base width', help: 'At this width every layer learns at the learning rate itself; at others, at a multiple of it.' },
    hiddenGain: {
      name: 'hidden gain',
      help: 'The standard deviation of all weights but the readout’s is multiplied by it; ReLU needs √2.',
    },
    inputs: { name: 'pixels', help: 'As they are, in 0…1, or with mean 0 and variance 1.' },
    noise: { name: 'noise', help: 'Standard deviation of the normal noise on each coordinate.' },
    sigma: { name: 'σ', help: 'Standard deviation of the logarithm.' },
    degrees: { name: 'degrees', help: 'Of freedom: 1 is Cauchy’s, 30 nearly normal.' },
    delta: { name: 'delta', help: 'Up to this error the loss is squared.' },
    function: { name: 'f', help: 'Of the inputs: x is each of them within sum() and mean(), else the first; x1 and x2 are the first two.' },
    weightDecay: { name: 'weight decay', help: 'Every step shrinks each weight and bias by the share learning rate × weight decay.' },
    muonScale: {
      name: 'scale',
      help: 'Jordan: outputs move alike whatever the layer’s shape. Moonshot: the update has the rms of AdamW’s.',
    },
    warmup: { name: 'warm-up', help: 'How many steps the learning rate rises.' },
    start: { name: 'start', help: 'The share of the learning rate at the first step.' },
    end: { name: 'end', help: 'The share of the learning rate that is left at the end.' },
    every: { name: 'every', help: 'How many steps the learning rate stays.' },
    factor: { name: 'factor', help: 'What the learning rate is then multiplied by.' },
    place: { name: 'place', help: 'Before or after the activation; in blocks with skips the arrangement says where.' },
    epsilon: { name: 'ε', help: 'Added to the variance, so that nothing is divided by 0.' },
    gamma: { name: 'γ', help: 'Where the factor begins that the norm learns.' },
    beta: { name: 'β', help: 'Where the shift begins that the norm learns.' },
    lastGamma: { name: 'last γ', help: 'Of the last norm on each branch: from 0 every block begins as the identity.' },
    span: { name: 'layers', help: 'Layers of a block, which the skip connection passes over.' },
    branchScale: {
      name: 'scale',
      help: 'What a branch is multiplied by: a number, or a formula in L (blocks) and l (this block), such as 1/sqrt(L).',
    },
    scaleTraining: { name: 'scale is', help: 'Learned from 0, it is SkipInit or ReZero.' },
    learningRate: { name: 'learning rate', help: 'What the gradient, or the step made of it, is multiplied by.' },
  },

  options: {
    zeroToOne: '0 to 1',
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
    inverse: '1/n',
    zero: '0',
    raw: 'raw',
    standardized: 'standardized',
    jordan: 'Jordan',
    moonshot: 'Moonshot',
    beforeActivation: 'before φ',
    afterActivation: 'after φ',
    same: 'as others',
    fixed: 'fixed',
    learned: 'learned',
  },
};
