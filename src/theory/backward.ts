import type { Forward, SecondMoments } from './forward.ts';
import type { TheoryLayer } from './layer.ts';

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
}

/**
 * The gradient from the output back: E[δ²] = fanOut·Var(W)·E[φ′²]·E[δ²] of the layer above, likewise E[δδ′] with E[φ′φ′], taking W in the
 * backward pass as independent of the forward. Schoenholz et al. 2017, for pairs Yang & Schoenholz 2017. null wherever `forward` is, and below.
 */
export function backwardPredictions(
  output: SecondMoments,
  layers: readonly TheoryLayer[],
  forward: readonly (Forward | null)[],
  batchSize: number,
): (Backward | null)[] {
  const predictions: (Backward | null)[] = layers.map(() => null);
  let delta = output;
  for (let l = layers.length - 1; l >= 0; l--) {
    const here = forward[l];
    const above = layers[l + 1];
    if (!here) break;
    if (above) {
      const { derivativeMeanSquare, derivativeProduct } = here.activation!;
      const scale = above.fanOut * forward[l + 1]!.weightVariance;
      delta = { meanSquare: scale * derivativeMeanSquare * delta.meanSquare, product: scale * derivativeProduct * delta.product };
    }
    predictions[l] = gradients(here.inputs, delta, batchSize);
  }
  return predictions;
}

/**
 * ∂L/∂W = Σ xδ over the B samples, so E[G²] = B·E[x²]E[δ²] + B(B − 1)·E[xx′]E[δδ′], x and δ taken as independent. With the gradient of a
 * single sample's loss, Bδ, this reads (1/B)E[x²]E[δ²] + (1 − 1/B)E[xx′]E[δδ′]. ∂L/∂b is the same with x = 1.
 */
function gradients(x: SecondMoments, delta: SecondMoments, B: number): Backward {
  const sum = (meanSquare: number, product: number) => Math.sqrt(Math.max(0, B * meanSquare + B * (B - 1) * product));
  return {
    dPreactivationsRms: Math.sqrt(delta.meanSquare),
    dPreactivationsCorrelation: delta.meanSquare === 0 ? 0 : delta.product / delta.meanSquare,
    dWeightsRms: sum(x.meanSquare * delta.meanSquare, x.product * delta.product),
    dBiasesRms: sum(delta.meanSquare, delta.product),
  };
}
