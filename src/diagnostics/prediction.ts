import type { Config } from '../config/config.ts';
import { datasets } from '../datasets/all.ts';
import type { Shown } from '../engine/client.ts';
import { layersOf } from '../engine/network.ts';
import type { RunResult } from '../engine/run.ts';
import { theoryLayer } from '../theory/layer.ts';
import { type OutputGradient, pairCorrelation } from '../theory/output.ts';
import { type LayerPrediction, predict, type Question } from '../theory/predict.ts';

const known = new WeakMap<RunResult, readonly LayerPrediction[]>();

/**
 * What mean field expects of each layer of a run, output included, given the measured mean square of the inputs and the measured ∂L/∂z of the output:
 * the theory is about what happens in between. Computed once a result.
 */
export function predictionOf(run: Run): readonly LayerPrediction[] {
  const found = known.get(run.result);
  if (found) return found;
  const prediction = predict(questionOf(run));
  known.set(run.result, prediction);
  return prediction;
}

type Run = Pick<Shown, 'config' | 'result' | 'batchSize'>;

export function questionOf({ config, result, batchSize }: Run): Question {
  return {
    inputs: { meanSquare: result.inputs.rms ** 2, correlation: inputCorrelation(config) },
    layers: layersOf(config).map(theoryLayer),
    output: outputOf(result, batchSize),
    batchSize,
  };
}

function outputOf({ layers }: RunResult, batchSize: number): OutputGradient {
  const { dPreactivations, dBiases } = layers.at(-1)!;
  const rms = dPreactivations!.rms;
  return { rms, correlation: pairCorrelation(rms ** 2, dBiases!.rms ** 2, batchSize) };
}

function inputCorrelation({ data }: Config): number {
  const dataset = datasets.get(data.id);
  return dataset.kind === 'real' ? dataset.correlation[data.params.inputs === 'standardized' ? 'standardized' : 'raw'] : 0;
}
