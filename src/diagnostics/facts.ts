import type { Config } from '../config/config.ts';
import type { LayerSummary, RunResult } from '../engine/passes/run.ts';
import type { Shown } from '../engine/workers/run/client.ts';
import { losses } from '../losses/all.ts';
import { type Layer, layersOf } from '../network/network.ts';
import { rmsOfAll, type TensorSummary } from '../summary/summary.ts';
import { isHomogeneous } from '../theory/gains.ts';
import type { TheoryLayer } from '../theory/layer.ts';
import type { Question } from '../theory/predict.ts';
import { predictionOf, questionOf } from './prediction.ts';

/** What a verdict is judged from. Signals run from the input or from layer 1 through the hidden layers, gradients over the hidden layers from the last to the first. */
export interface Facts {
  readonly config: Config;
  readonly layers: readonly Layer[];
  readonly inputs: TensorSummary;
  readonly summaries: readonly LayerSummary[];
  /** Computed on fewer samples than are meant. */
  readonly preview: boolean;
  /** What the theory was asked. */
  readonly question: Question;
  /** Where the signal begins: 0 is the input. */
  readonly firstLayer: 0 | 1;
  readonly signal: Flow;
  readonly gradient: Flow;
  readonly weightGradient: Flow;
  /** By how much two samples differ, as a share of their size: the inputs, and z of the last hidden layer in theory, NaN where it says nothing. */
  readonly apart: { readonly inputs: number; readonly last: number };
  /** Initial loss; null where there is none. */
  readonly loss: number | null;
  /** The loss of knowing nothing. */
  readonly chance: number | null;
}

/** The rms of a quantity in the direction of flow; NaN and ∞ where it has such values. */
export interface Flow {
  readonly values: readonly number[];
  /** Last over first; NaN with fewer than two values or where the first is 0. */
  readonly ratio: number;
  /** The geometric mean of the steps. */
  readonly perLayer: number;
  /** What theory expects of `perLayer`; null where it says nothing. */
  readonly theory: number | null;
}

const known = new WeakMap<RunResult, Facts>();

/** Computed once a result. */
export function factsOf(shown: Shown): Facts {
  const found = known.get(shown.result);
  if (found) return found;
  const made = collect(shown);
  known.set(shown.result, made);
  return made;
}

function collect(shown: Shown): Facts {
  const { config, result } = shown;
  const hidden = result.layers.slice(0, -1);
  const theory = predictionOf(shown).slice(0, -1);
  const rms = (pick: (layer: LayerSummary) => TensorSummary | undefined) =>
    hidden.map(layer => {
      const summary = pick(layer);
      return summary ? rmsOfAll(summary) : Number.NaN;
    });
  const question = questionOf(shown);
  const firstLayer = firstLayerOf(question.layers.slice(0, -1));
  const backward = (values: readonly number[]) => values.toReversed();
  return {
    config,
    layers: layersOf(config),
    inputs: result.inputs,
    summaries: result.layers,
    preview: shown.preview,
    question,
    firstLayer,
    signal: flow(
      [result.inputs.rms, ...rms(l => l.activations)].slice(firstLayer),
      [result.inputs.rms, ...theory.map(t => t.forward?.activation?.rms)].slice(firstLayer),
    ),
    gradient: flow(backward(rms(l => l.dPreactivations)), theory.map(t => t.backward?.dPreactivationsRms).toReversed()),
    weightGradient: flow(backward(rms(l => l.dWeights)), theory.map(t => t.backward?.dWeightsRms).toReversed()),
    apart: { inputs: distance(question.inputs.correlation), last: distance(theory.at(-1)?.forward?.cosine ?? Number.NaN) },
    loss: result.loss,
    chance: losses.get(config.loss.id).expectedInitialLoss(config.widths.at(-1)!),
  };
}

/** |x − x′| / |x| of two of the same size with this cosine. */
const distance = (cosine: number) => Math.sqrt(2 * Math.max(0, 1 - cosine));

/** From this many hidden layers on the input is left out of any signal. */
const DEEP = 4;

/** Activations that are not homogeneous have a scale of their own, to which the first layer only leads. */
function firstLayerOf(hidden: readonly TheoryLayer[]): 0 | 1 {
  if (hidden.length < 2) return 0;
  return hidden.length >= DEEP || hidden.some(({ nonlinearity }) => !isHomogeneous(nonlinearity!)) ? 1 : 0;
}

function flow(values: readonly number[], theory: readonly (number | undefined)[]): Flow {
  const expected = stepOf(theory);
  return { values, ratio: ratioOf(values), perLayer: stepOf(values), theory: expected > 0 && expected < Infinity ? expected : null };
}

/** The geometric mean of the steps; NaN with fewer than two values or where the first is 0. */
const stepOf = (values: readonly (number | undefined)[]): number => ratioOf(values) ** (1 / (values.length - 1));

const ratioOf = (values: readonly (number | undefined)[]) =>
  values.length > 1 && values[0]! > 0 ? values.at(-1)! / values[0]! : Number.NaN;
