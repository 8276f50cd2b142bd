import { activations } from '../../activations/all.ts';
import { multiply } from '../../lib/multiply.ts';
import { branchScale, streamScale } from '../../network/branchScale.ts';
import type { StepKind } from '../../network/step.ts';
import { type Pass, placesOf } from '../passes/pass.ts';
import { type Standing, standings } from '../passes/steps/passStep.ts';
import { weightsOf } from './forwardOnly.ts';

/**
 * ∂z/∂x of weight layer `last` for one input of the batch (inputs × units), step by step: W₁·D₁·W₂ ⋯ D·W with D = diag(φ′(z)) of this input in a plain
 * network. From the float32 weights and values of the pass, φ′ and products in float64. The statistics of a batch norm count as constants, since one input
 * hardly moves them. Yields multiply-adds.
 */
export function* jacobian(pass: Pass, last: number, sample: number): Generator<number, Float64Array, void> {
  const inputs = pass.config.widths[0]!;
  let product: Float64Array = new Float64Array();
  const forked = new Map<number, Float64Array>();
  for (const layer of pass.layers.slice(0, last)) {
    const { layer: number, fanIn, fanOut } = layer;
    const weights = weightsOf(pass, number);
    product = number === 1 ? Float64Array.from(weights) : yield* multiply(product, weights, inputs, fanIn, fanOut);
    if (number === last) break;
    for (const standing of standings(pass, layer)) derivatives[standing.step.kind](product, pass, standing as never, sample, forked);
  }
  return product;
}

export function jacobianWork(widths: readonly number[], last: number): number {
  return widths.slice(2, last + 1).reduce((sum, width, i) => sum + widths[0]! * widths[i + 1]! * width, 0);
}

type Derivative<K extends StepKind> = (
  matrix: Float64Array,
  pass: Pass,
  standing: Standing<K>,
  sample: number,
  forked: Map<number, Float64Array>,
) => void;

/** Turns, in place, the derivatives of what enters a step (inputs × units) into those of what it leaves. */
const derivatives: { readonly [K in StepKind]: Derivative<K> } = {
  dense() {},
  loss() {},
  fork: (matrix, _, { layer }, __, forked) => void forked.set(layer.layer, matrix.slice()),
  join(matrix, _, { step }, __, forked) {
    const skipped = step.from === null ? undefined : forked.get(step.from);
    if (!skipped) return;
    const [ofStream, scale] = [streamScale(step, Math), branchScale(step, Math)];
    for (let at = 0; at < matrix.length; at++) matrix[at] = ofStream * skipped[at]! + scale * matrix[at]!;
  },
  activation(matrix, pass, { layer, step, input }, sample) {
    const phi = activations.get(step.activation.id).phi(step.activation.params);
    const z = sampleOf(pass, input, layer.fanOut, sample);
    scaleColumns(
      matrix,
      Float64Array.from(z, value => (Number.isFinite(value) ? phi.derivative(value) : Number.NaN)),
    );
  },
  dropout(matrix, pass, { layer, input, value }, sample) {
    const [x, y] = [input, value].map(at => sampleOf(pass, at, layer.fanOut, sample));
    scaleColumns(
      matrix,
      Float64Array.from(x!, (entering, j) => (entering === 0 ? 0 : y![j]! / entering)),
    );
  },
  norm(matrix, pass, standing, sample) {
    const { layer, step, input } = standing;
    const [B, M] = [pass.config.batchSize, layer.fanOut];
    const { gammas, statistics } = placesOf(pass, layer.layer).norm!;
    const gamma = pass.arena.floats(gammas, M);
    if (step.over === 'batch') {
      const roots = pass.arena.floats(statistics, 2 * M).subarray(M);
      return scaleColumns(
        matrix,
        Float64Array.from(gamma, (factor, j) => factor * roots[j]!),
      );
    }
    const [mean, root] = [pass.arena.floats(statistics, 2 * B)[sample]!, pass.arena.floats(statistics, 2 * B)[B + sample]!];
    const normal = Float64Array.from(sampleOf(pass, input, M, sample), x => (x - mean) * root);
    for (let from = 0; from < matrix.length; from += M) {
      throughUnits(matrix.subarray(from, from + M), normal, gamma, root, step.isCentred);
    }
  },
};

/** dy = γ·r·(dx − mean(dx) − x̂·mean(x̂·dx)) of one input, in place; without mean(dx) if the norm is not centred. */
function throughUnits(row: Float64Array, normal: Float64Array, gamma: Float32Array, root: number, isCentred: boolean): void {
  const mean = isCentred ? row.reduce((sum, d) => sum + d, 0) / row.length : 0;
  const slope = row.reduce((sum, d, j) => sum + d * normal[j]!, 0) / row.length;
  for (let j = 0; j < row.length; j++) row[j] = gamma[j]! * root * (row[j]! - mean - normal[j]! * slope);
}

const sampleOf = (pass: Pass, at: number, width: number, sample: number): Float32Array =>
  pass.arena.floats(at, pass.config.batchSize * width).subarray(sample * width, (sample + 1) * width);

function scaleColumns(matrix: Float64Array, factors: Float64Array): void {
  for (let at = 0; at < matrix.length; at++) matrix[at]! *= factors[at % factors.length]!;
}
