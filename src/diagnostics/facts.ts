import type { Config } from '../config/config.ts';
import type { LayerSummary, RunResult } from '../engine/passes/run.ts';
import type { Shown } from '../engine/workers/run/client.ts';
import { losses } from '../losses/all.ts';
import { type Layer, layersOf } from '../network/network.ts';
import { type Quantity, rmsOfAll, type TensorSummary } from '../summary/summary.ts';
import type { Forward } from '../theory/forward.ts';
import { isHomogeneous } from '../theory/gains.ts';
import type { TheoryLayer } from '../theory/layer.ts';
import type { LayerPrediction, Question } from '../theory/predict.ts';
import { type MeasuredBlock, measuredBlocks } from './blocks.ts';
import { gradientOf } from './carrier.ts';
import { predictionOf, questionOf } from './prediction.ts';

/** What a verdict is judged from. Signals run from the input or from layer 1 through the hidden layers, gradients over the hidden layers from the last to the first. */
export interface Facts {
  readonly config: Config;
  readonly layers: readonly Layer[];
  readonly inputs: TensorSummary;
  readonly summaries: readonly LayerSummary[];
  /** Those with a skip connection. */
  readonly blocks: readonly MeasuredBlock[];
  /** Computed on fewer samples than are meant. */
  readonly preview: boolean;
  /** What the theory was asked. */
  readonly question: Question;
  /** Where the signal begins: 0 is the input. */
  readonly firstLayer: 0 | 1;
  readonly signal: Flow;
  readonly gradient: Flow;
  readonly weightGradient: Flow;
  /** By how much two samples differ, as a share of their size: the inputs, and z of the last hidden layer as measured; NaN of a single sample. */
  readonly apart: { readonly inputs: number; readonly last: number };
  /** Initial loss; null where there is none. */
  readonly loss: number | null;
  /** The loss of knowing nothing. */
  readonly chance: number | null;
}

/** The rms of a quantity in the direction of flow, along the stream where there is one; NaN and ∞ where it has such values. */
export interface Flow {
  readonly values: readonly number[];
  /** Last over first; NaN with fewer than two values or where the first is 0. */
  readonly ratio: number;
  /** The geometric mean over the layers that are passed. */
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

/** Those of a network that was run as it is initialized, on its whole batch. */
export const factsOfRun = (config: Config, result: RunResult): Facts =>
  factsOf({ config, result, after: null, preview: false, batchSize: config.batchSize, milliseconds: 0 });

function collect(shown: Shown): Facts {
  const { config, result } = shown;
  const layers = layersOf(config);
  const theory = predictionOf(shown);
  const question = questionOf(shown);
  const firstLayer = firstLayerOf(question.layers.slice(0, -1));
  const on = layers.filter(({ carrier }) => carrier !== null);
  const measured = (quantity: (layer: Layer) => Quantity) => on.map(layer => rmsOf(result.layers[layer.layer - 1]![quantity(layer)]));
  const expected = (of: (prediction: LayerPrediction, layer: Layer) => number | null | undefined) =>
    on.map(layer => of(theory[layer.layer - 1]!, layer) ?? undefined);
  const places = on.map(({ layer }) => layer);
  const back = places.toReversed();
  return {
    config,
    layers,
    inputs: result.inputs,
    summaries: result.layers,
    blocks: measuredBlocks(layers, result.layers),
    preview: shown.preview,
    question,
    firstLayer,
    signal: flow(
      [0, ...places].slice(firstLayer),
      [result.inputs.rms, ...measured(({ carrier }) => carrier!)].slice(firstLayer),
      [result.inputs.rms, ...expected(({ forward }, layer) => signalIn(forward, layer))].slice(firstLayer),
    ),
    gradient: flow(
      back,
      measured(gradientOf).toReversed(),
      expected(({ backward }, layer) =>
        gradientOf(layer) === 'dStream' ? backward?.dStreamRms : backward?.dPreactivationsRms,
      ).toReversed(),
    ),
    weightGradient: flow(back, measured(() => 'dWeights').toReversed(), expected(({ backward }) => backward?.dWeightsRms).toReversed()),
    apart: { inputs: distance(question.inputs.correlation), last: result.layers.at(-2)?.preactivations?.sampleDistance ?? Number.NaN },
    loss: result.loss,
    chance: losses.get(config.loss.id).expectedInitialLoss(config.widths.at(-1)!),
  };
}

const rmsOf = (summary: TensorSummary | undefined): number => (summary ? rmsOfAll(summary) : Number.NaN);

/** What theory expects of that which carries the signal in a column. */
function signalIn(forward: Forward | null, { carrier }: Layer): number | null | undefined {
  if (carrier === 'activations') return forward?.activation?.rms;
  return carrier === 'stream' ? forward?.streamRms : forward?.outputsRms;
}

/** |x − x′| / |x| of two of the same size with this cosine. */
const distance = (cosine: number) => Math.sqrt(2 * Math.max(0, 1 - cosine));

/** From this many hidden layers on the input is left out of any signal. */
const DEEP = 4;

/** Activations that are not homogeneous have a scale of their own, to which the first layer only leads. */
function firstLayerOf(hidden: readonly TheoryLayer[]): 0 | 1 {
  if (hidden.length < 2) return 0;
  return hidden.length >= DEEP || hidden.some(({ nonlinearity }) => !nonlinearity || !isHomogeneous(nonlinearity)) ? 1 : 0;
}

/** `layers` are those that the values belong to: a step may pass several. */
function flow(layers: readonly number[], values: readonly number[], theory: readonly (number | undefined)[]): Flow {
  const count = Math.abs((layers.at(-1) ?? 0) - (layers[0] ?? 0));
  const expected = ratioOf(theory) ** (1 / count);
  const isKnown = expected > 0 && expected < Infinity;
  return { values, ratio: ratioOf(values), perLayer: ratioOf(values) ** (1 / count), theory: isKnown ? expected : null };
}

/** Last over first; NaN with fewer than two values or where the first is 0. */
const ratioOf = (values: readonly (number | undefined)[]) =>
  values.length > 1 && values[0]! > 0 ? values.at(-1)! / values[0]! : Number.NaN;
