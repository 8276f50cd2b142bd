import type { Distribution } from '../lib/distribution.ts';
import type { Elementary } from '../lib/elementary.ts';
import type { Param, ParamValues } from '../lib/params.ts';
import type { Steps } from '../lib/steps.ts';

/** Where a layer stands in the blocks that skip connections make. */
export interface BlockPlace {
  /** The block, from 1, and how many there are. */
  readonly index: number;
  readonly count: number;
  /** The layer's place in the block, from 1 to `span`. */
  readonly place: number;
  readonly span: number;
}

/** The layer that is being initialized. W has shape (fanIn, fanOut). */
export interface LayerShape {
  readonly fanIn: number;
  readonly fanOut: number;
  /** 1 for the first layer; the output is layer `depth`. */
  readonly layer: number;
  readonly depth: number;
  /** null, or left out, outside blocks. */
  readonly block?: BlockPlace | null;
}

/** What `sample` works with: the layer's weights and this layer's own random stream. */
export interface Draw {
  /** fanIn × fanOut, row-major. */
  readonly weights: Float32Array;
  readonly math: Elementary;
  fill(distribution: Distribution): void;
  /** Replaces the weights (of any shape) by the orthonormal factor of their QR decomposition with positive diagonal of R, of the transpose if fanIn > fanOut. */
  orthonormalize(): Steps;
  /** weights *= factor */
  scale(factor: number): void;
  /** Uniform [0, 1) for choices of structure; every call of `random` starts the same sequence anew. */
  random(): () => number;
}

/** limit (uniform on ±limit), std, value …, in the language of `lib/expression.ts`, in n, m, l, L and the parameters' ids. */
export interface Formula {
  /** `stdOfWeights` where the std that is set is not the weights'. */
  readonly symbol: 'limit' | 'std' | 'stdOfWeights' | 'value' | 'gain';
  readonly expression: string;
}

export interface Initializer {
  readonly id: string;
  readonly params: readonly Param[];
  /** Its names elsewhere, in code: `keras.initializers.GlorotUniform`, `torch.nn.init.xavier_uniform_`. */
  readonly aliases: readonly string[];
  /** What an alias takes for parameters that its call leaves out, where that is not our default. */
  readonly elsewhere?: Readonly<Record<string, ParamValues>>;
  /** Authors and year, with the equation where there is one. */
  readonly citation: string | null;
  /** What is shown with this layer's numbers put in; null where no scalar says it (the dictionary's sentence does). */
  formula(params: ParamValues, layer: LayerShape): Formula | null;
  /** What the entries are drawn from, where they are independent and identically distributed; null otherwise. */
  distribution(layer: LayerShape, params: ParamValues, math: Elementary): Distribution | null;
  /** The variance of an entry over draws (about 0, the mean square is variance + mean²). */
  variance(layer: LayerShape, params: ParamValues, math: Elementary): number;
  sample(layer: LayerShape, params: ParamValues, draw: Draw): Steps;
  /** The weights are then divided by the std of z on the batch until |Var(z) − 1| is below this; absent where they stay as sampled. */
  unitVariance?(params: ParamValues): number;
  /** What the learning rates of a layer are multiplied by in a training; 1 where it is absent. `isAdaptive`: the optimizer divides by the gradient's size. */
  rates?(layer: LayerShape, params: ParamValues, isAdaptive: boolean): { readonly weights: number; readonly biases: number };
  /** With post-norm, what the stream is multiplied by before each sum: an expression of the number of blocks, L, and the block, l. 1 where it is absent. */
  readonly streamScale?: string;
  /** The biases that come with it (PyTorch's `nn.Linear`); zeros where it is absent. */
  biases?(layer: LayerShape, params: ParamValues, math: Elementary): Distribution;
}
