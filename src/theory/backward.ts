import type { Forward } from './forward.ts';
import type { TheoryLayer } from './layer.ts';
import type { SecondMoments } from './value.ts';

/** The gradients of a layer. δ = ∂L/∂z, L the mean over the batch, so that δ carries 1/B. */
export interface Backward {
  /** √E[δ²] */
  readonly dPreactivationsRms: number;
  /** E[δδ′]/E[δ²] for two samples; 0 where there is no gradient. */
  readonly dPreactivationsCorrelation: number;
  /** √E[(∂L/∂W)²] */
  readonly dWeightsRms: number;
  /** √E[(∂L/∂b)²] */
  readonly dBiasesRms: number;
  /** √E of the gradients of what a norm leaves, of the stream, of a, and of what leaves the column; null where there is no such thing. */
  readonly dNormalizedRms: number | null;
  readonly dStreamRms: number | null;
  readonly dActivationsRms: number | null;
  readonly dOutputsRms: number | null;
}

/**
 * The gradient from the output back, step by step: E[δ²] = fanOut·Var(W)·E[φ′²]·E[δ²] of the layer above, likewise E[δδ′] with E[φ′φ′], taking W in the
 * backward pass as independent of the forward. Schoenholz et al. 2017, for pairs Yang & Schoenholz 2017. Where a stream forks, both ways add up.
 * null wherever `forward` is, where the means of stream and branch add up without a norm, and below.
 */
export function backwardPredictions(
  output: SecondMoments,
  layers: readonly TheoryLayer[],
  forward: readonly (Forward | null)[],
  batchSize: number,
): (Backward | null)[] {
  const predictions: (Backward | null)[] = layers.map(() => null);
  let delta = output;
  let held: SecondMoments = { meanSquare: 0, product: 0 };
  for (let l = layers.length - 1; l >= 0; l--) {
    const here = forward[l];
    const layer = layers[l]!;
    if (!here || here.steps.length < layer.steps.length || here.steps.some(({ isAligned }) => isAligned)) break;
    const rms: Record<string, number> = {};
    for (const { step, meanSquare, product, skip = 1, isCentring } of here.steps.toReversed()) {
      if (step.kind === 'fork') delta = { meanSquare: delta.meanSquare + held.meanSquare, product: delta.product + held.product };
      else {
        rms.outputs ??= Math.sqrt(delta.meanSquare);
        rms[step.kind] = Math.sqrt(delta.meanSquare);
      }
      if (step.kind === 'join' && step.from !== null) held = { meanSquare: skip * delta.meanSquare, product: skip * delta.product };
      const back = meanSquare * delta.meanSquare;
      delta = { meanSquare: back, product: isCentring ? -back / (batchSize - 1) : product * delta.product };
    }
    predictions[l] = {
      ...gradients(here.inputs, delta, batchSize),
      dNormalizedRms: rms.norm ?? null,
      dStreamRms: rms.join ?? null,
      dActivationsRms: rms.activation ?? null,
      dOutputsRms: layer.isOutput ? null : (rms.outputs ?? null),
    };
    const scale = layer.fanOut * here.weightVariance;
    delta = { meanSquare: scale * delta.meanSquare, product: scale * delta.product };
  }
  return predictions;
}

/**
 * ∂L/∂W = Σ xδ over the B samples, so E[G²] = B·E[x²]E[δ²] + B(B − 1)·E[xx′]E[δδ′], x and δ taken as independent. With the gradient of a
 * single sample's loss, Bδ, this reads (1/B)E[x²]E[δ²] + (1 − 1/B)E[xx′]E[δδ′]. ∂L/∂b is the same with x = 1.
 */
function gradients(x: SecondMoments, delta: SecondMoments, B: number) {
  const sum = (meanSquare: number, product: number) => Math.sqrt(Math.max(0, B * meanSquare + B * (B - 1) * product));
  return {
    dPreactivationsRms: Math.sqrt(delta.meanSquare),
    dPreactivationsCorrelation: delta.meanSquare === 0 ? 0 : delta.product / delta.meanSquare,
    dWeightsRms: sum(x.meanSquare * delta.meanSquare, x.product * delta.product),
    dBiasesRms: sum(delta.meanSquare, delta.product),
  };
}
