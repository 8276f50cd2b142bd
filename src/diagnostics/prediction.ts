import type { RunResult } from '../engine/passes/run.ts';
import type { Shown } from '../engine/workers/run/client.ts';
import { logPriors } from '../network/classes.ts';
import { inputCorrelation } from '../network/inputs.ts';
import { type Layer, layersOf } from '../network/network.ts';
import { type TheoryLayer, theoryLayer } from '../theory/layer.ts';
import { type OutputGradient, pairCorrelation } from '../theory/output.ts';
import { type LayerPrediction, predict, type Question } from '../theory/predict.ts';

type Run = Pick<Shown, 'config' | 'after' | 'result' | 'batchSize'>;

/** What the theory is asked, and what it answers. */
interface Asked {
  readonly question: Question;
  readonly prediction: readonly LayerPrediction[];
}

const known = new WeakMap<RunResult, Asked>();

/**
 * What mean field expects of each layer of a run, output included, given the measured mean square of the inputs and the measured ∂L/∂z of the output:
 * the theory is about what happens in between. Of weights that have been trained it says nothing.
 */
export const predictionOf = (run: Run): readonly LayerPrediction[] => askedOf(run).prediction;

export const questionOf = (run: Run): Question => askedOf(run).question;

/** Computed once a result. */
function askedOf({ config, after, result, batchSize }: Run): Asked {
  const found = known.get(result);
  if (found) return found;
  const question = {
    inputs: { meanSquare: result.inputs.rms ** 2, correlation: inputCorrelation(config) },
    layers: layersOf(config).map(layer => withPrior(layer, theoryLayer(layer))),
    output: outputOf(result, batchSize),
    batchSize,
  };
  const prediction = after ? question.layers.map(() => ({ forward: null, backward: null })) : predict(question);
  const made = { question, prediction };
  known.set(result, made);
  return made;
}

function outputOf({ layers }: RunResult, batchSize: number): OutputGradient {
  const { dPreactivations, dBiases } = layers.at(-1)!;
  const rms = dPreactivations!.rms;
  return { rms, correlation: pairCorrelation(rms ** 2, dBiases!.rms ** 2, batchSize) };
}

/** Biases that are the class shares have their own mean and variance over the outputs. */
function withPrior({ prior }: Layer, layer: TheoryLayer): TheoryLayer {
  if (!prior) return layer;
  const biases = logPriors(prior, Math);
  const biasMean = biases.reduce((sum, bias) => sum + bias, 0) / biases.length;
  return { ...layer, biasMean, biasVariance: biases.reduce((sum, bias) => sum + (bias - biasMean) ** 2, 0) / biases.length };
}
