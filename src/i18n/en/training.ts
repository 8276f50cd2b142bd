/** The words of the training race. */
export const training = {
  optimizer: 'optimizer',
  optimizerHelp: 'What each step makes of the gradient.',
  steps: 'steps',
  seeds: 'seeds',
  step: 'step',
  figure: 'Loss by step',
  with: (optimizer: string, rate: string) => `${optimizer}, learning rate ${rate}`,
  atStep: (step: number) => `step ${step}`,
  chance: (classes: number, value: string) => `chance, ln ${classes} = ${value}`,
  numbers: 'Numbers',
  low: '5\u00a0%',
  median: 'median',
  high: '95\u00a0%',
  own: 'this seed',
  key: 'Line: median over the seeds. Band: from the 5\u00a0% to the 95\u00a0% quantile. Thin line: the link’s own seed. A run that overflows is marked at the top and counts as infinite from there on.',
  waiting: 'No run is over yet.',
  result: {
    of: (loss: string, network: string) => `${loss} (${network})`,
    and: ' and ',
    final: (steps: number, seeds: number, losses: string) =>
      `After ${steps} ${steps === 1 ? 'step' : 'steps'} the median loss over ${seeds} seeds is ${losses}.`,
    finalOfOne: (steps: number, losses: string) => `After ${steps} ${steps === 1 ? 'step' : 'steps'} the loss of one seed is ${losses}.`,
    reached: (leader: string, other: string, step: number) => `${leader} reaches ${other}’s final loss at step ${step}.`,
    ahead: (leader: string, other: string) => `${leader} begins below ${other}’s final loss.`,
    overlap: 'The bands overlap at the end: over these seeds neither leads.',
    single: 'One seed tells little: the next may turn it round.',
    differentLosses: 'A and B have different losses, so these numbers do not compare.',
    diverged: (network: string, count: number, seeds: number, first: number) =>
      `${network}: ${count} of ${seeds} ${seeds === 1 ? 'run' : 'runs'} diverged, ${count > 1 ? 'the first ' : ''}at step ${first}.`,
    nearChance: (networks: readonly string[]) => `${networks.join(' and ')} ${networks.length > 1 ? 'have' : 'has'} hardly left chance.`,
    aboveChance: (networks: readonly string[]) =>
      `${networks.join(' and ')} ${networks.length > 1 ? 'end' : 'ends'} above chance, worse than a network that knows nothing.`,
  },
  accuracy: {
    heldOut: (rows: number) => `Right on ${rows} rows that were held out`,
    batch: 'Right on the batch itself',
  },
  what: {
    memorized: (batch: number) =>
      `Random labels can only be learnt by heart: every step is on the same ${batch} ${batch === 1 ? 'sample' : 'samples'}, all at once. The race shows how fast the loss falls, and nothing about new data.`,
    fresh: (batch: number) =>
      `Every step has a fresh mini-batch of ${batch} with real labels, in shuffled epochs; the loss is that of the batch before the step, so it is noisy.`,
  },
  rate: 'The winner depends on the learning rate: a clear lead at a small one may vanish at a larger one. Race at several.',
  noLoss: (networks: string) =>
    `${networks}: a unit gradient belongs to no loss, so there is nothing to train. Choose softmax cross-entropy or mean squared error as the loss.`,
  failed: (network: string, why: string) => `${network}: ${why}`,
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
