import type { Cause } from '../../doctor/causes.ts';
import type { Draws } from '../../doctor/draws.ts';
import type { Prescription } from '../../doctor/treatment.ts';

type Words = Readonly<Record<string, string>>;
type Say = (d: Words) => string;

const needs = (d: Words) => `n·Var(W) is ${d.scale}, where ${d.activation} needs ${d.need}`;

const ofLayers = ({ layers }: Words) => (layers ? ` of layer${layers.includes(',') ? 's' : ''} ${layers}` : '');

export const doctor = {
  /** Between sentences. */
  space: ' ',
  /** Said of a narrow network where draws differ. */
  draws: ({ showing, of, here }: Draws) =>
    `Narrow networks stray: ${showing} of ${of} seeds show this${here ? '' : ', and the one in the picture does not'}.`,
  /** Said after a finding: what its cure changed. */
  cause: (causes: readonly string[]) => `The cause: ${causes.join('; ')}.`,
  causes: {
    inputs: d => `inputs of rms ${d.rms}; with ${d.after} it is well`,
    mean: d => `the weights have a mean of ${d.mean}, which adds up over a unit’s inputs instead of averaging out`,
    smallScale: d => `the weights${ofLayers(d)} are too small: ${needs(d)}`,
    largeScale: d => `the weights${ofLayers(d)} are too large: ${needs(d)}`,
    activation: d => `${d.activation} itself, which passes ×${d.perLayer} of the gradient a layer: ${d.ratio} of it is left`,
    batchNorm: d => `batch norm, whose gradient grows ×${d.perLayer} a layer at initialization`,
    oneSample: () => 'batch norm takes its mean over the batch, and one sample is its own mean',
    branch: d => `the branches: the last one is ${d.ratio} times the stream that it is added to; with ${d.after} it is well`,
    biases: d => `the biases, of rms ${d.bias}`,
    dropout: d => `dropout of ${d.rate}, which multiplies the signal’s mean square by ${d.factor} a layer`,
    readout: d => `the output layer’s weights, of std ${d.std}, are too large`,
    fit: () => 'no single gain keeps this signal’s size; weights fitted to the batch do',
  } as Readonly<Record<Cause['id'], Say>>,
  /** By treatment and form. */
  treatments: {
    inputs: {
      unscaled: d => `inputs of rms ${d.rms}`,
      scaled: d => `inputs times ${d.scale}: rms ${d.rms}`,
      standardized: () => 'standardized inputs',
    },
    targets: { scaled: d => `targets times ${d.scale}` },
    output: { linear: () => 'a linear output', sigmoid: () => 'a sigmoid and binary cross-entropy' },
    prior: { logPrior: () => 'the class shares as the output’s biases' },
    biases: { zeros: () => 'zero biases' },
    centre: { centred: () => 'weights of mean 0' },
    dropout: { little: d => `dropout of ${d.rate}`, none: () => 'no dropout' },
    readout: { small: d => `a small output layer: std ${d.std}` },
    gain: {
      he: d => `He: gain ${d.gain}`,
      lecun: () => 'LeCun normal',
      exact: d => `normal weights: gain ${d.gain} for ${d.activation}`,
      orthogonal: d => `orthogonal: gain ${d.gain}`,
      mup: d => `maximal update: hidden gain ${d.gain}`,
      siren: d => `SIREN: ω = ${d.gain}`,
    },
    lsuv: { lsuv: () => 'LSUV' },
    activation: { other: d => d.activation! },
    branch: { scaled: d => `branches times ${d.scale}` },
    norm: { layer: () => 'layer norm' },
    otherNorm: { layer: () => 'layer norm' },
    skip: { preActivation: () => 'pre-activation skip connections' },
  } as Readonly<Record<Prescription['id'], Readonly<Record<string, Say>>>>,
  /** Where layers have one of their own. */
  where: { common: ' where a layer has none of its own', all: ' in every hidden layer' } as Words,
  together: ' and ',
  use: (what: string) => `use ${what}`,
  measured: (d: Words) =>
    ` (measured: ${d.perLayer ? `×${d.perLayer} a layer` : ''}${d.perLayer && d.loss ? ', ' : ''}${d.loss ? `loss ${d.loss}` : ''})`,
};

export type DoctorWords = typeof doctor;
