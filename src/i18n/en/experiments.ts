/** Title and two sentences of each preset. */
export const experiments = {
  articlePrinted: {
    title: 'A tutorial on Glorot’s weights, as printed',
    text: 'The tutorial that this page grew out of compares a “conventional” initialization with Glorot’s on this network, but prints one and the same formula twice. A and B are identical here, to the last bit.',
  },
  articleMeant: {
    title: 'The same tutorial, as meant',
    text: 'Its “conventional” weights must have been the old heuristic U(±1/√n), A; B is Glorot uniform. Both shrink the signal through ReLU, A by 0.41 a layer and B by 0.71: neither keeps the variance constant.',
  },
  articleFaster: {
    title: 'The tutorial’s race: does Glorot converge faster?',
    text: 'The tutorial on Glorot’s weights says so. A starts from U(±0.05), B from Glorot uniform, and both are trained for 200 steps. At a learning rate of 0.1 A hardly starts; at 0.5 it starts late and learns the batch all the same: turn the rate and see.',
  },
  glorotBengio: {
    title: 'Glorot & Bengio 2010, figures 6 and 7',
    text: 'Five tanh layers of 500: under the standard heuristic (A) activations and ∂L/∂z fade, under normalized initialization (B) much less. Look at ∂L/∂W: it stays flat in both.',
  },
  he30: {
    title: 'He et al. 2015: thirty ReLU layers',
    text: 'Glorot (A) loses a factor √2 a layer, until nothing is left after thirty. He (B) puts it back with a gain of √2.',
  },
  makemoreGains: {
    title: 'makemore: which gain for tanh?',
    text: 'With gain 1 (A) five tanh layers squeeze the signal a little more each time; with 5/3 (B) it settles at 0.65. Look at the saturated share in the first layer, the price for it.',
  },
  cs231n: {
    title: 'CS231n: small random numbers',
    text: 'Ten tanh layers with weights of std 0.01 (A): the activations collapse to zero and with them the gradient. With 1/√n (B) they last.',
  },
  seluDepth: {
    title: 'SELU normalizes itself',
    text: 'Fifty layers with LeCun normal (A) keep mean 0 and variance 1. With PyTorch’s recommended gain ¾ (B) the signal falls to a fifth of that within twenty layers, and stays there.',
  },
  orthogonalLinear: {
    title: 'Saxe et al.: orthogonal against Gaussian',
    text: 'Fifty linear layers. Orthogonal weights (B) keep every length exactly; Gaussian ones (A) keep it on average only, and single draws wander.',
  },
  realDigits: {
    title: 'Real digits under PyTorch’s default',
    text: 'Handwritten digits through six ReLU layers: under nn.Linear’s default (A) the gradient shrinks by 0.41 a layer, and the signal until its random biases are all that is left. He (B) holds both.',
  },
  muTransfer: {
    title: 'One learning rate for every width',
    text: 'Under maximal update, trained by Adam, a network of width 64 (A) and one of 512 (B) learn alike at one learning rate. Choose LeCun normal for both, and the wide one runs ahead: the rate that suits one no longer suits the other.',
  },
  batchNormExplodes: {
    title: 'Batch norm at depth',
    text: 'Thirty ReLU layers with batch norm (A): every signal is perfect, and the gradient grows by 1.21 a layer on its way back. Layer norm (B) keeps both.',
  },
  residualDoubles: {
    title: 'A stream that triples',
    text: 'Sixteen blocks without a norm: each adds twice the mean square of what enters (A), so that the stream explodes. Branches times 1/√L (B) add up to e² of it; try 1/L.',
  },
  preNormPostNorm: {
    title: 'Pre-norm against post-norm',
    text: 'With a norm at the head of each branch the stream grows slowly (A), and later blocks count for less. With a norm on the stream it stays at 1 (B), and the gradient has to pass every norm.',
  },
  zeroGamma: {
    title: 'The last γ is 0',
    text: 'A residual network with batch norm (A), and the same with the last γ of each block at 0 (B): every block begins as the identity, and nothing grows.',
  },
  fixupDepth: {
    title: 'Fixup: sixty layers without norms',
    text: 'He (A) makes thirty blocks without norms explode. Fixup (B) begins each as the identity and the output at 0; open Training to see it learn.',
  },
  normForgives: {
    title: 'Does a norm forgive the initializer?',
    text: 'Weights of standard deviation 0.01 (A) and 1 (B), with layer norm: the signals are alike. The gradients of the weights are not, and so neither is the step that suits them.',
  },
  saturationFilm: {
    title: 'Saturation, step by step',
    text: 'The film of Glorot & Bengio’s figures 2 and 3: in a sigmoid network (A) the last hidden layer is driven to 0 within a hundred steps and stays there, while the others are not saturated; with tanh (B) it is not.',
  },
  twoMoons: {
    title: 'Two moons',
    text: 'Two inputs are a plane. LeCun’s units (A) cut it in many directions; with weights within ±0.05 (B) the outputs hardly differ anywhere on it. Play the training and see each map, and the boundary, form.',
  },
  coordinateCheck: {
    title: 'The coordinate check',
    text: 'Networks of width 64 to 1024 after one to four steps of Adam at one rate: under LeCun normal (A) the hidden values grow with the width, so that wide networks need a lower rate; under maximal update (B) they do not.',
  },
  deadRelu: {
    title: 'A dead ReLU network',
    text: 'A bias of −3 (A) puts nearly every unit on its flat side: from layer 2 on nothing passes and no gradient comes back. With zero biases (B) half of each unit’s samples pass.',
  },
  exploding: {
    title: 'An exploding network',
    text: 'Standard normal weights multiply the signal by 7 in each layer (A), until float32 overflows to ∞ and then to NaN. He (B) stays of order one.',
  },
  sigmoidTen: {
    title: 'Ten sigmoid layers',
    text: 'The slope of a sigmoid is at most ¼, so the gradient falls by more than that in every layer (A). tanh (B) with the same weights loses little.',
  },
  allZeros: {
    title: 'Zeros and constants',
    text: 'With zero weights (A) there is no signal and no gradient. With equal weights (B) there is one, but all units of a layer are the same unit.',
  },
};

export type ExperimentWords = typeof experiments;
