import type { Severity } from '../../diagnostics/verdict.ts';

type Words = Readonly<Record<string, string>>;
interface Sentences {
  /** The verdict in a few words. */
  title(d: Words): string;
  /** At what rate, and why. */
  text(d: Words): string;
}

const theory = (d: Words) => (d.theory ? ` (theory ${d.theory})` : '');
const rate = (d: Words) => `×${d.perLayer} a layer${theory(d)}`;
/** What small steps add up to. */
const drift = (d: Words) => (d.drift ? `, ×${d.drift} from layer 1 to layer ${d.layer}` : '');

/** What theory says of the rate that the title names, and what small steps add up to. */
const expected = (d: Words) =>
  [d.theory && `theory ${d.theory}`, d.drift && `×${d.drift} from layer 1 to layer ${d.layer}`]
    .filter(Boolean)
    .map(part => `${part}; `)
    .join('');

const list = {
  overflow: {
    title: d => (d.direction === 'forward' ? 'The signal overflows' : 'The gradient overflows'),
    text: d => `from layer ${d.layer} on there are values beyond float32’s 3.4e38, which are infinite and then not numbers.`,
  },
  noInput: { title: () => 'There is no input', text: () => 'all inputs are 0, so only biases could make a signal.' },
  symmetric: {
    title: d => `All units of layer ${d.layer} are one`,
    text: d => `every weight is ${d.value}: equal units get equal gradients and stay equal, however long they learn.`,
  },
  batchOfOne: {
    title: () => 'Batch norm of one sample',
    text: d =>
      `over a batch of 1 every value is its own mean: from layer ${d.layer} on nothing depends on the input. It needs more samples, or layer norm.`,
  },
  silent: {
    title: () => 'The network is silent',
    text: d => `from layer ${d.layer} on every activation is 0: no signal passes, and no gradient comes back through it.`,
  },
  blocked: {
    title: d => `Layer ${d.layer} passes nothing on`,
    text: d => `all its ${d.by} are 0: what comes after it does not depend on the input, and no gradient comes back through it.`,
  },
  inputsLarge: {
    title: () => 'The inputs are too large',
    text: d => `their rms is ${d.rms}, where first layers and learning rates are made for about 1.`,
  },
  inputsSmall: {
    title: () => 'The inputs are too small',
    text: d => `their rms is ${d.rms}; the first layer’s gradient is as small, so that it hardly learns.`,
  },
  weightsMean: {
    title: d => `The weights have a mean of ${d.mean}`,
    text: d =>
      `one direction, the same for all units, passes layer ${d.layer} ${d.times} times as strongly as any other${d.scope === 'layers' ? `, and all layers ${d.whole} times` : ''}: ${d.harm === 'yes' ? 'the units nearly agree, and what tells samples apart is learnt slowly' : 'harmless in so few layers'}.`,
  },
  streamDrifts: {
    title: () => 'The stream drifts',
    text: d =>
      `×${d.growth} over ${d.blocks} blocks. Branches of one layer end in an activation with a mean; means add up, and make ${d.percent} % of the stream’s mean square, the same for all samples.`,
  },
  streamDoubles: {
    title: d => `Each block multiplies the stream’s mean square by ${d.perBlock}`,
    text: d =>
      `the branches are as large as the stream that they read: ×${d.growth} in rms over ${d.blocks} blocks, and the gradient likewise on its way back.`,
  },
  streamAdds: {
    title: () => 'The stream grows, and that is harmless',
    text: d => `×${d.growth} over ${d.blocks} blocks: each adds its branch, which reads the stream through a norm. Late blocks weigh less.`,
  },
  vanishes: {
    title: () => 'The signal vanishes',
    text: d => `${rate(d)}${drift(d)}; ${d.whole} of the input is left after layer ${d.layer}.`,
  },
  explodes: {
    title: () => 'The signal explodes',
    text: d => `${rate(d)}${drift(d)}; ${d.whole} times the input after layer ${d.layer}.`,
  },
  shrinks: {
    title: d => `The signal shrinks ×${d.perLayer} a layer`,
    text: d => `${expected(d)}harmless at this depth, lost in a deep network.`,
  },
  grows: {
    title: d => `The signal grows ×${d.perLayer} a layer`,
    text: d => `${expected(d)}harmless at this depth, too much in a deep network.`,
  },
  alike: {
    title: () => 'Only the size holds',
    text: d =>
      `${rate(d)}, but any two samples become alike: at layer ${d.layer} they differ by ${d.apart} % of their size. What is left is made by biases or the activation’s own mean, the same for all.`,
  },
  holds: {
    title: d => (d.direct ? 'One product, no depth' : 'The signal holds'),
    text: d =>
      d.direct
        ? 'the inputs reach the outputs through one layer of weights: nothing can fade or grow on the way.'
        : d.step
          ? `×${d.perLayer}${theory(d)} in its one step, from ${d.step === '0' ? 'the input to layer 1' : 'layer 1 to layer 2'}; one step is no trend.`
          : `${rate(d)}${drift(d)}.`,
  },
  deadUnits: {
    title: d => `${d.count} of ${d.units} units are dead`,
    text: () => 'they are 0 on the whole batch and learn nothing from it. A quarter is usual in deep ReLU networks, and they train.',
  },
  saturated: {
    title: d => `${d.percent} % of layer ${d.layer} is saturated`,
    text: () => 'on its flat part a unit passes next to no gradient.',
  },
  noGradient: {
    title: () => 'No gradient comes back',
    text: d =>
      d.readout
        ? 'the output’s weights are all 0. In a training they learn first, and the layers before them from the second step on.'
        : 'in layer 1 every ∂L/∂z is 0.',
  },
  flatWeightGradient: {
    title: () => '∂L/∂z fades, ∂L/∂W does not show it',
    text: d =>
      `∂L/∂z ×${d.perLayer} a layer, while ∂L/∂W stays within ×${d.weightRatio}: it is the product of a fading gradient and a signal that fades the other way.`,
  },
  batchNormGradient: {
    title: d => `Under batch norm the gradient grows ×${d.perLayer} a layer`,
    text: d =>
      `${d.theory ? `theory ${d.theory}; ` : ''}×${d.ratio} from the last layer to the first, at initialization, whatever the weights are.`,
  },
  gradientVanishes: { title: () => 'The gradient vanishes', text: d => `∂L/∂z ${rate(d)}, ${d.ratio} of it reaches layer 1.` },
  gradientExplodes: { title: () => 'The gradient explodes', text: d => `∂L/∂z ${rate(d)}, ${d.ratio} times as large in layer 1.` },
  gradientShrinks: { title: () => 'The gradient shrinks', text: d => `∂L/∂z ${rate(d)} on its way back.` },
  gradientGrows: { title: () => 'The gradient grows', text: d => `∂L/∂z ${rate(d)} on its way back.` },
  postNormForgets: {
    title: () => 'The norms between the blocks wear the skips away',
    text: d =>
      `each divides the stream that came before: ×${d.left} of layer ${d.from}’s is left after ${d.blocks} blocks. Such a network is hard to train without warm-up.`,
  },
  hiddenScale: {
    title: d => `A norm hides that layer ${d.layer}’s weights are too ${d.side}`,
    text: d =>
      `n·Var(W) is ${d.variance}. The signal does not show it, but ∂L/∂W is ×${d.gradient} of what it is at 1, and a step changes ×${d.step} as large a share of the weights.`,
  },
  largeLogits: {
    title: () => 'The output starts overconfident',
    text: d => `with logits so large that the initial loss is ${d.loss} instead of ${d.chance}.`,
  },
  unevenClasses: {
    title: () => 'The outputs do not know how frequent the classes are',
    text: d =>
      `the initial loss is ${d.loss}; with the class shares in the output’s biases it would be ${d.chance}, and the first steps would go into the inputs.`,
  },
  oneClass: {
    title: () => 'A softmax of one output is always 1',
    text: () => 'there is nothing to learn: the loss is 0 and so is every gradient. One output takes a sigmoid and binary cross-entropy.',
  },
  outOfReach: {
    title: () => 'Some targets are out of reach',
    text: d =>
      d.high === ''
        ? `the output’s ${d.activation} gives nothing below ${d.low}, and the targets do; a number is fitted by a linear output.`
        : `the output’s ${d.activation} gives nothing beyond ${d.low} to ${d.high}, and the targets do; a number is fitted by a linear output.`,
  },
  reluOutput: {
    title: () => 'ReLU stands at the output',
    text: d =>
      `${d.percent} % of the outputs are 0 and pass no gradient; one that is 0 for all samples stays so. Use it for hidden layers.`,
  },
  targetsLarge: {
    title: () => 'The targets are too large',
    text: d =>
      `the error’s size is ${d.rms}, and gradients are as large: at usual learning rates the first steps overshoot. Scale the targets to about 1.`,
  },
} satisfies Record<string, Sentences>;

export const verdicts = {
  /** Between a title and its text. */
  colon: ': ',
  /** Words of the sentences that open their explanation. */
  terms: { theory: 'theory', rms: 'rms', dead: 'dead', saturated: 'saturated', logits: 'logits', variance: 'n·Var(W)' },
  why: 'see why',
  asB: 'show as B',
  severities: { good: 'good', watch: 'watch', bad: 'bad' } as Readonly<Record<Severity, string>>,
  rest: 'more',
  less: 'less',
  list: list as Readonly<Record<keyof typeof list, Sentences>>,
};

export type VerdictWords = typeof verdicts;
