import type { Config } from '../../../config/config.ts';
import { predictionOf } from '../../../diagnostics/prediction.ts';
import type { Health } from '../../../engine/examination/examine.ts';
import type { LayerSummary } from '../../../engine/passes/run.ts';
import type { Shown } from '../../../engine/workers/run/client.ts';
import { occasional, type Quantity, quantities, type TensorSummary } from '../../../summary/summary.ts';
import type { LayerPrediction } from '../../../theory/predict.ts';

/** One network, as its diagnostics see it. */
export interface Subject {
  readonly config: Config;
  readonly inputs: TensorSummary;
  /** Weight layers; the output is the last. */
  readonly layers: readonly LayerSummary[];
  readonly loss: number | null;
  /** On how many samples it was computed; a preview's are fewer than are meant. */
  readonly batchSize: number;
  readonly preview: boolean;
  /** It was trained before. */
  readonly isTrained: boolean;
  readonly prediction: readonly LayerPrediction[];
  /** What was found on demand; null before that. */
  readonly health: Health | null;
}

export function subjectOf(shown: Shown, health: Health | null): Subject {
  const { config, result, batchSize, preview } = shown;
  const { inputs, layers, loss } = result;
  return { config, inputs, layers, loss, batchSize, preview, isTrained: shown.after !== null, prediction: predictionOf(shown), health };
}

export const isHidden = ({ layers }: Subject, layer: number) => layer >= 1 && layer < layers.length;

/** The rms of a layer's tensor; that of layer 0 is the input's, which has only activations. NaN where there is none. */
export function rms({ inputs, layers }: Subject, layer: number, quantity: Quantity): number {
  if (layer === 0) return quantity === 'activations' ? inputs.rms : Number.NaN;
  return layers[layer - 1]?.[quantity]?.rms ?? Number.NaN;
}

/** Over the tensors of a layer that every run has, each once; of layer 0, the input. */
export function sumOver({ inputs, layers }: Subject, layer: number, count: (summary: TensorSummary) => number): number {
  if (layer === 0) return count(inputs);
  return quantities.reduce((sum, quantity) => {
    const summary = occasional.includes(quantity) || quantity === 'outputs' ? undefined : layers[layer - 1]![quantity];
    return summary ? sum + count(summary) : sum;
  }, 0);
}
