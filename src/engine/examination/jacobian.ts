import { activations } from '../../activations/all.ts';
import { multiply } from '../../lib/multiply.ts';
import type { Pass } from '../passes/pass.ts';
import { preactivationsOf, weightsOf } from './forwardOnly.ts';

/**
 * ∂z/∂x of weight layer `last` for one input of the batch (inputs × units): W₁·D₁·W₂ ⋯ D·W with D = diag(φ′(z)) of this input. From the float32
 * weights and pre-activations of the pass, φ′ and products in float64. Yields multiply-adds.
 */
export function* jacobian(pass: Pass, last: number, sample: number): Generator<number, Float64Array, void> {
  const { widths } = pass.config;
  let product: Float64Array = Float64Array.from(weightsOf(pass, 1));
  for (let layer = 2; layer <= last; layer++) {
    scaleColumns(product, derivatives(pass, layer - 1, sample));
    product = yield* multiply(product, weightsOf(pass, layer), widths[0]!, widths[layer - 1]!, widths[layer]!);
  }
  return product;
}

export function jacobianWork(widths: readonly number[], last: number): number {
  return widths.slice(2, last + 1).reduce((sum, width, i) => sum + widths[0]! * widths[i + 1]! * width, 0);
}

/** φ′(z) of a hidden layer's units for one sample; NaN where z is not finite. */
function derivatives(pass: Pass, layer: number, sample: number): Float64Array {
  const width = pass.config.widths[layer]!;
  const { id, params } = pass.layers[layer - 1]!.activation!;
  const phi = activations.get(id).phi(params);
  const z = preactivationsOf(pass, layer).subarray(sample * width, (sample + 1) * width);
  return Float64Array.from(z, value => (Number.isFinite(value) ? phi.derivative(value) : Number.NaN));
}

function scaleColumns(matrix: Float64Array, factors: Float64Array): void {
  for (let at = 0; at < matrix.length; at++) matrix[at]! *= factors[at % factors.length]!;
}
