import { biasInitializers, initializers } from '../initializers/all.ts';
import type { LayerShape } from '../initializers/initializer.ts';
import { type Distribution, distributionMean, distributionVariance } from '../lib/distribution.ts';
import type { Spec } from '../lib/params.ts';
import type { Step } from '../network/step.ts';
import { type Nonlinearity, nonlinearity } from './nonlinearity.ts';

/** Why mean field says nothing: weights with a common part, which grows with the width instead of averaging out; or weights that are not drawn. */
export type Silence = 'nonZeroMean' | 'notRandom';
/** Why it says only about: the entries are not independent (orthogonal, of fixed norm, a fixed number of zeros). */
export type Approximation = 'dependentWeights';

/** A weight layer as mean field sees it. */
export interface TheoryLayer {
  readonly fanIn: number;
  readonly fanOut: number;
  /** Of one entry. */
  readonly weightMean: number;
  readonly weightVariance: number;
  /** Within what of 1 the weights are scaled to the batch to bring Var(z): `weightVariance` is then only where they begin. null where they are not. */
  readonly unitVariance: number | null;
  readonly biasMean: number;
  readonly biasVariance: number;
  readonly isOutput: boolean;
  /** null for the output layer, and in a column without an activation. */
  readonly nonlinearity: Nonlinearity | null;
  readonly steps: readonly Step[];
  readonly silence: Silence | null;
  readonly approximation: Approximation | null;
}

/** What the engine's `Layer` holds of it. */
export interface LayerDescription extends LayerShape {
  readonly isOutput: boolean;
  /** null for the output layer, and in a column without an activation. */
  readonly activation: Spec | null;
  readonly steps: readonly Step[];
  readonly initializer: Spec;
  readonly bias: Spec;
}

/** Initializers without a distribution that draw nothing. */
const fixed = new Set(['identity']);
/** A mean whose part in E[z²], at most fan·mean² beside the variance, is below this is taken for 0. */
const NEGLIGIBLE = 1e-3;

/** @throws RangeError for an unknown id */
export function theoryLayer(layer: LayerDescription): TheoryLayer {
  const { fanIn, fanOut, activation } = layer;
  const { id, params } = layer.initializer;
  const initializer = initializers.get(id);
  const distribution = initializer.distribution(layer, params, Math);
  const weightVariance = initializer.variance(layer, params, Math);
  const biases = biasDistribution(layer);
  const mean = distribution ? distributionMean(distribution) : 0;
  const common = Math.max(fanIn, fanOut) * mean * mean > NEGLIGIBLE * weightVariance;
  return {
    fanIn,
    fanOut,
    weightMean: mean,
    weightVariance,
    unitVariance: initializer.unitVariance?.(params) ?? null,
    biasMean: distributionMean(biases),
    biasVariance: distributionVariance(biases),
    isOutput: layer.isOutput,
    nonlinearity: activation && nonlinearity(activation),
    steps: layer.steps,
    silence: fixed.has(id) ? 'notRandom' : common ? 'nonZeroMean' : null,
    approximation: distribution ? null : 'dependentWeights',
  };
}

function biasDistribution(layer: LayerDescription): Distribution {
  const { bias, initializer } = layer;
  const drawn =
    bias.id === 'default'
      ? initializers.get(initializer.id).biases?.(layer, initializer.params, Math)
      : biasInitializers.get(bias.id).distribution(layer, bias.params, Math);
  return drawn ?? { kind: 'constant', value: 0 };
}
