import type { Facts } from '../diagnostics/facts.ts';
import type { Detail } from '../diagnostics/verdict.ts';
import { hiddenActivation } from './hidden.ts';
import type { Prescription } from './treatment.ts';

/** One thing in which a network and its cure differ; `id` chooses the words. */
export interface Cause {
  readonly id:
    | 'inputs'
    | 'mean'
    | 'smallScale'
    | 'largeScale'
    | 'activation'
    | 'batchNorm'
    | 'oneSample'
    | 'branch'
    | 'dropout'
    | 'biases'
    | 'readout'
    | 'fit';
  readonly detail: Detail;
}

/** Relative difference below which a scale is the same. */
const SAME = 0.02;

/** What the cure changed, read from the difference of the two networks: by that the sentence says why. */
export function causesOf(before: Facts, after: Facts, prescriptions: readonly Prescription[]): Cause[] {
  const [was, is] = [before, after].map(sizesOf) as [Sizes, Sizes];
  const activation = hiddenActivation(before.config).id;
  const causes: Cause[] = [];
  const differ = (x: number, y: number) => Math.abs(x - y) > SAME * Math.max(Math.abs(x), Math.abs(y));
  if (differ(before.inputs.rms, after.inputs.rms)) {
    causes.push({ id: 'inputs', detail: { rms: before.inputs.rms, after: after.inputs.rms } });
  }
  if (activation !== hiddenActivation(after.config).id) {
    causes.push({ id: 'activation', detail: { activation, ...passes(before) } });
  }
  if (isBatchNormChain(before) && !isBatchNormChain(after)) {
    causes.push({ id: before.config.batchSize === 1 ? 'oneSample' : 'batchNorm', detail: passes(before) });
  }
  if (prescriptions.some(({ id }) => id === 'branch')) {
    causes.push({ id: 'branch', detail: { ratio: ofStream(before), after: ofStream(after) } });
  }
  const centred = was.hasMean && !is.hasMean;
  if (centred) causes.push({ id: 'mean', detail: { mean: was.mean } });
  const rescaled = was.scales.flatMap((scale, i) => (differ(scale, is.scales[i]!) ? i : []));
  if (!centred && rescaled.length > 0 && before.config.activation.id === after.config.activation.id) {
    const [scale, need] = [was, is].map(({ scales }) => geometricMean(rescaled.map(i => scales[i]!))) as [number, number];
    const id = after.question.layers[0]!.unitVariance !== null ? 'fit' : scale < need ? 'smallScale' : 'largeScale';
    const layers = rescaled.length < was.scales.length ? rescaled.map(i => i + 1).join(', ') : '';
    causes.push({ id, detail: { scale, need, activation, layers } });
  }
  const { dropout } = before.config;
  if (dropout !== after.config.dropout) causes.push({ id: 'dropout', detail: { rate: String(dropout), factor: 1 / (1 - dropout) } });
  if (was.bias > 0 && prescriptions.some(({ id }) => id === 'biases')) causes.push({ id: 'biases', detail: { bias: was.bias } });
  const isTask = prescriptions.some(({ id }) => id === 'output' || id === 'targets');
  if (causes.length === 0 && !isTask && differ(was.readout, is.readout)) causes.push({ id: 'readout', detail: { std: was.readout } });
  return causes;
}

interface Sizes {
  readonly mean: number;
  readonly hasMean: boolean;
  /** n·Var(W) of each hidden layer. */
  readonly scales: readonly number[];
  /** rms of the largest biases. */
  readonly bias: number;
  /** Of the output's weights. */
  readonly readout: number;
}

function sizesOf({ question, summaries }: Facts): Sizes {
  const hidden = question.layers.slice(0, -1);
  const means = hidden.map(({ weightMean }) => weightMean);
  return {
    mean: means.reduce((x, y) => (Math.abs(y) > Math.abs(x) ? y : x), 0),
    hasMean: hidden.some(({ silence }) => silence === 'nonZeroMean'),
    scales: hidden.map(({ fanIn }, i) => fanIn * summaries[i]!.weights!.std ** 2),
    bias: Math.max(...summaries.map(({ biases }) => biases!.rms)),
    readout: summaries.at(-1)!.weights!.std,
  };
}

const geometricMean = (values: readonly number[]): number =>
  Math.exp(values.reduce((sum, value) => sum + Math.log(value), 0) / values.length);

const isBatchNormChain = ({ config }: Facts): boolean => config.norm.id === 'batchNorm' && config.block.id === 'plain';

/** How large the last branch is beside the stream that it is added to. */
function ofStream({ blocks }: Facts): number {
  const { branch, stream } = blocks.at(-1)!;
  return branch / stream;
}

/** How much of the gradient a layer of the activation lets through, as measured from layer to layer. */
const passes = ({ gradient }: Facts): Detail => ({ perLayer: gradient.perLayer, ratio: gradient.ratio });
