import type { Remedy } from '../../diagnostics/verdict.ts';

type Words = Readonly<Record<string, string>>;
interface Sentences {
  /** The verdict in a few words. */
  title(d: Words): string;
  /** At what rate, and why. */
  text(d: Words): string;
}

const theory = (d: Words) => (d.theory ? ` (theory ${d.theory})` : '');
const theoryAndDrift = (d: Words) =>
  `${d.theory ? `theory ${d.theory}; ` : ''}${d.drift ? `×${d.drift} from layer 1 to layer ${d.layer}; ` : ''}`;
const rate = (d: Words) => `×${d.perLayer} a layer${theory(d)}`;
/** n·Var(W) as it is, and as the activations need it: geometric means where the layers differ. */
const scale = (d: Words) => `n·Var(W) is ${d.scale}`;
const needs = (d: Words) => (d.activation ? `${d.activation} needs ${d.need}` : `the activations need ${d.need} on average`);
const biasesOf = (d: Words) => `the biases, of rms ${d.bias},`;
/** By the detail `cause`. */
const reasons: Readonly<Record<string, (d: Words) => string>> = {
  fixed: () => 'some weights are not drawn, and what holds on average over draws does not hold for them',
  mean: d => `the weights have a mean of ${d.mean}, which adds up over a unit’s inputs instead of averaging out`,
  chance: d => `this draw strays from the average over draws, as draws do the more, the narrower the layers (here ${d.width})`,
  ownSize: d => `${d.activation} brings any signal to a size of its own, this one to ${d.own}`,
  first: d => `most of it is layer 1, ×${d.first}; from there on it is ×${d.rest} a layer`,
  scale: d => `${scale(d)}, where ${needs(d)} to keep the mean square`,
  biases: d => `${biasesOf(d)} do most of it`,
  mixed: () => 'the layers’ activations differ, and each brings the signal to a size of its own',
  size: d =>
    `${scale(d)}; what ${d.activation} needs depends on the size of the signal: ${d.need} for z of rms 1, ${d.needBySize} for ${d.size}, as in layer 1`,
  together: d => `${scale(d)}, where ${needs(d)}${d.bias === '0' ? '' : `; ${biasesOf(d)} have their part in it`}`,
};
const reason = (d: Words) => reasons[d.cause!]!(d);

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
  silent: {
    title: () => 'The network is silent',
    text: d => `from layer ${d.layer} on every activation is 0: no signal passes, and no gradient comes back through it.`,
  },
  blocked: {
    title: d => `Layer ${d.layer} passes nothing on`,
    text: d => `all its ${d.by} are 0: what comes after it does not depend on the input, and no gradient comes back through it.`,
  },
  vanishes: {
    title: () => 'The signal vanishes',
    text: d => `${rate(d)}, ${d.ratio} of the input is left after layer ${d.layer}: ${reason(d)}.`,
  },
  explodes: {
    title: () => 'The signal explodes',
    text: d => `${rate(d)}, ${d.ratio} times the input after layer ${d.layer}: ${reason(d)}.`,
  },
  shrinks: { title: d => `The signal shrinks ×${d.perLayer} a layer`, text: d => `${theoryAndDrift(d)}${reason(d)}.` },
  grows: { title: d => `The signal grows ×${d.perLayer} a layer`, text: d => `${theoryAndDrift(d)}${reason(d)}.` },
  alike: {
    title: () => 'Only the size holds',
    text: d =>
      `${rate(d)}, but any two samples become alike: by theory they differ by less than ${d.percent} % at layer ${d.layer}. What is left is made by biases or the activation’s own mean, the same for all.`,
  },
  holds: {
    title: () => 'The signal holds',
    text: d =>
      d.step
        ? `×${d.perLayer}${theory(d)} in its one step, from ${d.step === '0' ? 'the input to layer 1' : 'layer 1 to layer 2'}; less than a quarter is no trend.`
        : `${rate(d)}.`,
  },
  deadUnits: {
    title: d => `${d.count} of ${d.units} units are dead`,
    text: () => 'they are 0 on the whole batch and learn nothing from it.',
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
  gradientVanishes: { title: () => 'The gradient vanishes', text: d => `∂L/∂z ${rate(d)}, ${d.ratio} of it reaches layer 1.` },
  gradientExplodes: { title: () => 'The gradient explodes', text: d => `∂L/∂z ${rate(d)}, ${d.ratio} times as large in layer 1.` },
  gradientShrinks: { title: () => 'The gradient shrinks', text: d => `∂L/∂z ${rate(d)} on its way back.` },
  gradientGrows: { title: () => 'The gradient grows', text: d => `∂L/∂z ${rate(d)} on its way back.` },
  largeLogits: {
    title: () => 'The output starts overconfident',
    text: d => `with logits so large that the initial loss is ${d.loss} instead of ${d.chance}.`,
  },
} satisfies Record<string, Sentences>;

export const verdicts = {
  /** Between a title and its text. */
  colon: ': ',
  list: list as Readonly<Record<keyof typeof list, Sentences>>,
  remedies: {
    he: d => `use He: gain ${d.gain}`,
    lecun: () => 'use LeCun normal',
    exactGain: d => `use normal weights, gain ${d.gain} for ${d.activation}`,
    lsuv: () => 'use LSUV',
    siren: d => `use SIREN with ω = ${d.omega}`,
    zeroBiases: () => 'use zero biases',
    tanh: () => 'use tanh',
  } as Readonly<Record<Remedy['id'], (d: Words) => string>>,
};

export type VerdictWords = typeof verdicts;
