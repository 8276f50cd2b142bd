import type { ProblemCode, ProblemDetail } from '../../config/problem.ts';
import { registries } from './registries.ts';

type Reason = (detail: ProblemDetail) => string;

const numbers: Readonly<Record<string, string>> = {
  inputWidth: 'the number of inputs',
  width: 'a width',
  hiddenLayers: 'the number of hidden layers',
  classes: 'the number of outputs',
  seeds: 'the number of seeds',
  sample: 'the sample',
  steps: 'the number of steps',
  step: 'the step',
  clip: 'the norm of the gradients',
};
const parameters: Readonly<Record<string, { readonly name: string }>> = registries.params;
const which = ({ what }: ProblemDetail) => (what === undefined ? '' : `${numbers[what] ?? parameters[what]!.name} is `);

/** Why a field of a link was not taken as written. Completes the sentence “init=x: …”. */
export const problems = {
  reasons: {
    unknownField: () => 'there is no such field',
    repeatedField: () => 'the field is there twice and the first one counts',
    unknownVersion: d => `this page reads version ${d.version}`,
    unknownValue: d => (d.meant === undefined ? `not one of ${d.options}` : `there is no such value (did you mean ${d.meant}?)`),
    notANumber: d => `${which(d)}not a number from ${d.min} to ${d.max}`,
    notWhole: d => `${which(d)}not a whole number from ${d.min} to ${d.max}`,
    outOfRange: d => `${which(d)}outside ${d.min} to ${d.max}`,
    tooManyParameters: d => (d.max === 0 ? 'it takes no parameters' : `it takes at most ${d.max} parameter${d.max === 1 ? '' : 's'}`),
    badExpression: d => `the formula cannot be read at character ${Number(d.index) + 1}`,
    oneBound: d => `one bound alone means −${d.bound} to ${d.bound}`,
    badNet: () => 'not a network such as 100-100-100-10, 784-256x5-10 or 784-10, with at most 128 hidden layers',
    tooLong: d => `longer than ${d.max} characters`,
    noSuchLayer: d => `there are layers 1 to ${d.max} for this field`,
    fixedInputWidth: d => `${d.data} has inputs of width ${d.width}`,
    ownLabels: d => `it is for random labels, and ${d.data} brings its own`,
    lossOwnsOutput: d => `${d.loss} brings its own output, ${d.activation}`,
    noTargets: d => `${d.loss} compares with labels, not with numbers`,
    notAsMany: d => `the network has ${d.inputs} input${d.inputs === 1 ? '' : 's'} and this takes ${d.outputs}`,
    noClasses: d => `${d.loss} compares with classes, and the data’s own labels are numbers`,
    noRealLabels: d => `${d.data} brings no labels that fit this network`,
  } satisfies Record<ProblemCode, Reason> as Record<ProblemCode, Reason>,
  ignored: (field: string, reason: string) => `${field}: ${reason}, so it was left out.`,
  replaced: (field: string, reason: string, used: string) => `${field}: ${reason}, so ${used} is used instead.`,
};

export type Problems = typeof problems;
