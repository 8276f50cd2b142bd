/** The words of the training race. */
export const training = {
  optimizer: 'optimizer',
  more: 'schedule, clipping',
  schedule: 'schedule',
  /** By the ids of the race's own settings; an entry's parameters have theirs in the registries. */
  settings: { steps: 'steps', seeds: 'seeds', clip: 'clip at norm' },
  step: 'step',
  figure: 'Loss by step',
  axis: 'loss, log scale',
  done: (seeds: number, networks: number) =>
    `Done: ${seeds} ${seeds === 1 ? 'seed' : 'seeds'}${networks > 1 ? ` × ${networks} networks` : ''}`,
  atStep: (step: number) => `step ${step}`,
  medianAt: (step: number) => `step ${step}, median (5\u00a0% to 95\u00a0%)`,
  band: (low: string, high: string) => ` (${low} to ${high})`,
  chance: (network: string | undefined, classes: number, value: string) =>
    `chance${network ? ` (${network})` : ''}, ln ${classes} = ${value}`,
  numbers: 'Numbers',
  low: '5\u00a0%',
  median: 'median',
  high: '95\u00a0%',
  own: 'this seed',
  how: 'How to read this',
  key: {
    band: 'Thick line: median over the seeds. Band: from the 5\u00a0% to the 95\u00a0% quantile. Dotted: the link’s own seed.',
    one: 'Thick line: the loss of one seed.',
    marks:
      'A run that overflows is marked at the top (▲ infinite, × not a number) and counts as infinite from there on. ▼ marks a loss of 0.',
    view: 'The axis ends at 100 times the highest start or final loss of the networks that do not explode. ▲ also marks where a line leaves it.',
  },
  shown: {
    label: 'step shown above',
    help: 'The table and the charts above show the networks after this many steps, on the batch of the step that comes next. Drag it, play it, or click the loss chart (with the keyboard: Enter on it). Theory and verdicts are about step 0.',
    play: 'Play',
    pause: 'Pause',
    next: 'Next step',
    reset: 'Reset',
    speed: 'steps a second',
    of: (steps: number) => `of ${steps}`,
    fold: { open: 'Hide the race', folded: 'Show the race' },
  },
  diverged: 'diverged',
  waiting: 'No run is over yet.',
  result: {
    of: (loss: string, network: string) => `${loss} (${network})`,
    and: ' and ',
    final: (steps: number, seeds: number, losses: string) =>
      `After ${steps} ${steps === 1 ? 'step' : 'steps'} the median loss over ${seeds} seeds is ${losses}.`,
    finalOfOne: (steps: number, losses: string) => `After ${steps} ${steps === 1 ? 'step' : 'steps'} the loss of one seed is ${losses}.`,
    leads: (network: string, initializer: string | null, isBest: boolean) =>
      `${network}${initializer ? ` (${initializer})` : ''} wins${isBest ? ', each at its best rate' : ''}.`,
    reached: (leader: string, other: string, step: number) => `${leader} reaches ${other}’s final loss at step ${step}.`,
    ahead: (leader: string, other: string) => `${leader} begins below ${other}’s final loss.`,
    overlap: 'The bands overlap at the end: over these seeds neither leads.',
    neitherLearns: 'At this learning rate neither network learns, so this race does not compare their initializers yet.',
    single: 'One seed tells little: the next may turn it round.',
    same: 'A and B are the same network here, so their curves are the same.',
    differentTasks: (parts: readonly string[]) =>
      `A and B learn different tasks (different ${parts.join(', ').replace(/, ([^,]*)$/, ' and $1')}), so their losses do not compare.`,
    task: {
      data: 'data',
      inputs: 'input width',
      labels: 'labels',
      classes: 'number of classes',
      batch: 'batch size',
      loss: 'loss',
    },
    diverged: (network: string, count: number, seeds: number, first: number) =>
      `${network}: ${count} of ${seeds} ${seeds === 1 ? 'run' : 'runs'} diverged, ${count > 1 ? 'the first ' : ''}at step ${first}.`,
    lost: {
      weights: (layer: number, step: number) =>
        `Values left float32 first in the update of layer ${layer} at step ${step + 1}: its gradient was too large.`,
      preactivations: (layer: number, step: number) =>
        `Values left float32 first in z of layer ${layer}, after ${step} ${step === 1 ? 'step' : 'steps'}.`,
    },
    nearChance: (networks: readonly string[]) =>
      `By ${networks.length > 1 ? 'their losses' : 'its loss'} ${networks.join(' and ')} ${networks.length > 1 ? 'are' : 'is'} still about as good as guessing.`,
    aboveChance: (networks: readonly string[]) =>
      `${networks.join(' and ')} ${networks.length > 1 ? 'end' : 'ends'} above chance, worse than a network that knows nothing.`,
  },
  accuracy: {
    heldOut: (rows: number) => `Accuracy on ${rows} held-out samples`,
    batch: 'Training accuracy',
    median: ', median over the seeds',
  },
  what: {
    memorized: (batch: number) =>
      `Random labels can only be memorized. Every step uses ${batch === 1 ? 'the same single sample' : `all ${batch} samples (full batch)`}.`,
    fresh: (batch: number) =>
      `Each step draws a new mini-batch of ${batch}, reshuffled every epoch. The loss is measured on that batch before the update, hence the noise.`,
  },
  rate: 'Who wins depends on the learning rate. Try several before you conclude.',
  rates: {
    label: 'whose learning rate',
    options: {
      one: () => 'at one rate',
      best: (both: boolean): string => (both ? 'at each one’s best rate' : 'at its best rate'),
    },
    choosing: 'being chosen…',
    waiting: 'Several learning rates are tried for a few steps, and each network gets the one that suits it.',
    each: (rates: string | null, both: boolean) => `at ${both ? 'each one’s' : 'its'} best learning rate${rates ? `: ${rates}` : ''}`,
    tried: (count: number, lowest: number, highest: number, first: number, last: number) =>
      `Each network has the learning rate that suits it best of ${count} from ${lowest} to ${highest}, the same for every initializer: all were tried for ${first} steps, the best three for ${last} with two seeds.`,
    tryBest: 'Race each at its own best rate',
  },
  fair: {
    open: 'Race several initializers, each at its best rate',
    back: 'Back to the race of A and B',
    add: 'add…',
    remove: (name: string) => `leave out ${name}`,
    byRate: 'Final loss by learning rate',
    atBest: 'Loss by step, each at its best rate',
    table: 'Each at its best rate',
    initializer: 'initializer',
    rate: 'best rate',
    final: 'final loss, median',
    band: '5–95\u00a0%',
    fromTo: (low: string, high: string) => `${low} to ${high}`,
    steps: (threshold: string) => `steps to ${threshold}`,
    overlaps: 'overlaps the best',
    never: 'never',
    yes: 'yes',
    no: 'no',
    waiting: 'No initializer has an outcome yet.',
    allDiverged: 'Every initializer diverged at every rate.',
    leads: (name: string, loss: string, rate: number) => `${name} ends lowest: median loss ${loss} at learning rate ${rate}.`,
    edge: (isLowest: boolean) => ` That is the ${isLowest ? 'lowest' : 'highest'} rate that was tried.`,
    single: ' One seed tells little: the next may turn it round.',
    apart: ' Its band lies below all others.',
    notApart: (names: readonly string[]) =>
      ` Its band overlaps that of ${names.join(', ').replace(/, ([^,]*)$/, ' and $1')}, so these are not told apart.`,
    how: (rates: number, lowest: number, highest: number, seeds: number) =>
      `Every initializer is trained in A’s network at the same ${rates} learning rates from ${lowest} to ${highest}, with ${seeds} ${seeds === 1 ? 'seed' : 'seeds'} each, and judged at the rate where its median final loss is lowest. Dots: medians; bars: 5 to 95\u00a0%; ▲ diverged.`,
    csv: 'CSV',
    json: 'JSON',
    svg: 'figure (SVG)',
  },
  film: {
    label: 'film',
    making: 'frames of the film',
    views: {
      off: 'off',
      weights: 'rms of W by layer and step',
      signal: 'rms of a by layer and step',
      gradient: 'rms of ∂L/∂z by layer and step',
      weightGradient: 'rms of ∂L/∂W by layer and step',
      update: 'update : W by layer and step',
      saturation: 'saturation by layer and step',
      zeros: 'zeros of a by layer and step',
      dead: 'dead units by layer and step',
      weightStrips: 'W over time',
      preactivationStrips: 'z over time',
      activationStrips: 'a over time',
      gradientStrips: '∂L/∂z over time',
      weightGradientStrips: '∂L/∂W over time',
      allStrips: 'all rows over time',
    },
    scale: (low: string, high: string) =>
      `Pale ${low}, strong ${high}; what is not finite has the warning tone. Both networks share the scale.`,
    guide: (value: string, low: string, high: string) =>
      ` ${value} is usual (log₁₀ −3); a bar in the warning tone marks what lies beyond ${low} to ${high}.`,
    strips:
      'Upward: larger magnitudes, in bins of a quarter octave that are the same everywhere. Stronger: more of the layer’s values. Lowest line: exact zeros.',
    nothing: 'Nothing to see: no value other than 0.',
    axis: (frames: number, last: number) =>
      `${frames} frames from step 0 to ${last}, the first steps all, later ones ever farther apart. Click or drag to lead the table there.`,
    rowOverTime: 'over time',
    overTime: 'over the steps',
    inTable:
      'The rows of the table show every layer’s distribution from the first step to the last, in the same bins; a click leads to a step.',
    csv: 'CSV',
    svg: 'figure (SVG)',
    movie: 'movie (WebM)',
    recording: 'being recorded…',
    noMovie: '⚠ This browser cannot record a movie. The figure holds the same picture.',
  },
  tryNext: (method: string) => `Try ${method}`,
  noLoss: (network: string) => `${network} has the unit gradient, which has no loss to minimize.`,
  useLoss: 'use softmax cross-entropy',
  failed: (network: string, why: string) => `${network}: ${why}`,
  notes: {
    optimizers: {
      sgd: 'Against the gradient, as far as the learning rate says.',
      momentum: 'A running sum of the gradients: in the long run ten times the step of SGD.',
      nesterov: 'Like momentum, but with the gradient as it would be one step of it ahead.',
      adagrad: 'Each weight’s step is divided by the root of the sum of its squared gradients so far: steps shrink as 1/√t.',
      rmsprop:
        'Each weight’s step is divided by the running rms of its gradient (decay 0.99). Without Adam’s correction the first step is ten times a later one.',
      adam: 'Each weight’s step is about the learning rate, whatever the gradient’s size; β 0.9 and 0.999.',
      adamw: 'Adam, and each step shrinks every weight by the share learning rate × weight decay.',
      lion: 'Every weight moves by the learning rate, in the direction of a mean gradient’s sign: use a third to a tenth of Adam’s rate.',
      muon: 'A hidden layer’s mean gradient is replaced by the nearest orthogonal matrix, so that no direction is favoured; biases, first and last layer are trained by AdamW.',
    },
    schedules: {
      constant: 'The same learning rate at every step.',
      warmup: 'From a share of the learning rate up to it along a line; then the learning rate.',
      cosine: 'Half a cosine from the learning rate down to a share of it at the last step.',
      step: 'Every so many steps the learning rate is multiplied by a factor.',
      inverseSqrt: 'Up along a line, and from the end of the warm-up down as 1/√t.',
    },
  },
  updates: {
    summary: 'Updates by layer',
    caption: 'log₁₀ of std(update) : std(W) of the link’s own seed, by layer; about −3 is usual',
    layer: 'layer',
    first: 'first step',
    last: 'last step',
    none: 'none',
  },
};

export type TrainingWords = typeof training;
