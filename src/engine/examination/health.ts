import { multiply } from '../../lib/multiply.ts';
import { largestMagnitude, powerOfTwo } from '../../lib/singularValues.ts';
import type { Pass } from '../passes/pass.ts';
import { meanCosine } from './correlation.ts';
import { preactivationsOf, weightsOf } from './forwardOnly.ts';
import { type Rank, rankOf } from './rank.ts';
import { spectrumOf } from './spectrum.ts';
import { createSymmetry } from './symmetry.ts';

export interface LayerHealth {
  /** Mean cosine of z over pairs of different samples. */
  readonly correlation: number;
  /** Largest |cosine| between two units' weights. */
  readonly symmetry: number;
  readonly weights: Rank;
  /** Of W₁·W₂ ⋯ up to this layer. */
  readonly product: Rank;
}

export interface NetworkHealth {
  /** Mean cosine of the inputs. */
  readonly inputCorrelation: number;
  readonly layers: readonly LayerHealth[];
}

/** What a forward pass shows of every layer. Yields work. */
export function* examineLayers(pass: Pass): Generator<number, NetworkHealth, void> {
  const { layers, config } = pass;
  const inputs = config.widths[0]!;
  const symmetryOf = createSymmetry(pass);
  const found: LayerHealth[] = [];
  let product: Float64Array = new Float64Array();
  for (const { layer, fanIn, fanOut } of layers) {
    const weights = weightsOf(pass, layer);
    product = layer === 1 ? Float64Array.from(weights) : yield* multiply(product, weights, inputs, fanIn, fanOut);
    rescale(product);
    found.push({
      correlation: meanCosine(preactivationsOf(pass, layer), fanOut),
      symmetry: symmetryOf(weights, fanIn, fanOut),
      weights: rankOf(yield* spectrumOf(weights, fanIn, fanOut), fanIn, fanOut),
      product: rankOf(yield* spectrumOf(product, inputs, fanOut), inputs, fanOut),
    });
  }
  return { inputCorrelation: meanCosine(preactivationsOf(pass, 0), inputs), layers: found };
}

/** Rank and condition do not know a matrix's scale; 64 layers may leave float64. */
function rescale(matrix: Float64Array): void {
  const largest = largestMagnitude(matrix);
  if (!(largest > 0 && largest < Infinity)) return;
  const scale = 1 / powerOfTwo(largest);
  for (let i = 0; i < matrix.length; i++) matrix[i]! *= scale;
}
