import type { Config } from '../config/config.ts';
import type { Shown } from '../engine/client.ts';
import { type Layer, layersOf } from '../engine/network.ts';
import type { LayerSummary, RunResult } from '../engine/run.ts';
import type { TensorSummary } from '../engine/summary.ts';
import { losses } from '../losses/all.ts';
import type { LayerPrediction } from '../theory/predict.ts';
import { predictionOf } from './prediction.ts';

/** What a verdict is judged from. Signals run from the input (from layer 1 in deep networks) through the hidden layers, gradients over the hidden layers from the last to the first. */
export interface Facts {
  readonly config: Config;
  readonly layers: readonly Layer[];
  readonly inputs: TensorSummary;
  readonly summaries: readonly LayerSummary[];
  readonly prediction: readonly LayerPrediction[];
  readonly signal: Flow;
  readonly gradient: Flow;
  readonly weightGradient: Flow;
  /** Initial loss; null where there is none. */
  readonly loss: number | null;
  /** The loss of knowing nothing. */
  readonly chance: number | null;
}

/** The rms of a quantity in the direction of flow. */
export interface Flow {
  readonly values: readonly number[];
  /** Last over first; NaN with fewer than two values or where the first is 0. */
  readonly ratio: number;
  /** The geometric mean of the steps. */
  readonly perLayer: number;
  /** What theory expects of `perLayer`; null where it says nothing. */
  readonly theory: number | null;
}

/** From this many hidden layers on the input is left out: activations have a scale of their own, to which the first layer only leads. */
const DEEP = 4;

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
  const prediction = predictionOf(shown);
  const hidden = result.layers.slice(0, -1);
  const theory = prediction.slice(0, -1);
  const rms = (pick: (layer: LayerSummary) => TensorSummary | undefined) => hidden.map(layer => pick(layer)?.rms ?? Number.NaN);
  const from = hidden.length < DEEP ? 0 : 1;
  const backward = (values: readonly number[]) => values.toReversed();
  return {
    config,
    layers: layersOf(config),
    inputs: result.inputs,
    summaries: result.layers,
    prediction,
    signal: flow(
      [result.inputs.rms, ...rms(l => l.activations)].slice(from),
      [result.inputs.rms, ...theory.map(t => t.forward?.activation?.rms)].slice(from),
    ),
    gradient: flow(backward(rms(l => l.dPreactivations)), theory.map(t => t.backward?.dPreactivationsRms).toReversed()),
    weightGradient: flow(backward(rms(l => l.dWeights)), theory.map(t => t.backward?.dWeightsRms).toReversed()),
    loss: result.loss,
    chance: losses.get(config.loss.id).expectedInitialLoss(config.widths.at(-1)!),
  };
}

function flow(values: readonly number[], theory: readonly (number | undefined)[]): Flow {
  const steps = values.length - 1;
  const ratioOf = (first: number | undefined, last: number | undefined) => (steps > 0 && first! > 0 ? last! / first! : Number.NaN);
  const ratio = ratioOf(values[0], values.at(-1));
  const expected = ratioOf(theory[0], theory.at(-1));
  return { values, ratio, perLayer: ratio ** (1 / steps), theory: expected > 0 && expected < Infinity ? expected ** (1 / steps) : null };
}
