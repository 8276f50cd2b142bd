import type { Tensor } from './tensor.ts';

/** What a reader found in a file. */
export interface WeightsFile {
  readonly format: Format;
  /** In the order of the file. */
  readonly tensors: readonly Tensor[];
  /** The key of a checkpoint below which the model lies; names are given without it. */
  readonly under?: string;
  /** Where several models lie in it: the keys of the others. */
  readonly models?: readonly string[];
  /** Arrays that are there and cannot be read, and what they are. */
  readonly unread?: readonly { readonly name: string; readonly why: OtherReason }[];
  /** What the file says of its own network, where it does. */
  readonly description?: Description;
  /** Names are sorted as text, so that their order says nothing. */
  readonly sorted?: boolean;
}

export const formats = [
  'pytorch-zip',
  'pytorch-legacy',
  'torchscript',
  'safetensors',
  'npz',
  'npy',
  'hdf5',
  'keras',
  'onnx',
  'pickle',
] as const;
export type Format = (typeof formats)[number];

/** Why an array is no layer of the chain. */
export type OtherReason =
  | 'batchNorm'
  | 'layerNorm'
  | 'norm'
  | 'convolution'
  | 'embedding'
  | 'quantizationScale'
  | 'notAMatrix'
  | 'outsideChain'
  | 'activations'
  | 'gradient'
  | 'optimizer'
  | 'otherModel'
  | 'objects'
  | 'complex'
  | 'text'
  | 'unreadType';

/** What a file says of its own layers, by the name of their matrix, in the order in which they are applied. */
export interface Description {
  readonly layers: readonly DescribedLayer[];
  readonly output?: 'softmax' | 'sigmoid' | 'logSoftmax';
  readonly dropout?: number;
}

export interface DescribedLayer {
  readonly weights: string;
  readonly bias: string | null;
  /** True where the matrix is (fanOut, fanIn). */
  readonly transposed: boolean;
  /** As in a link; null where it is none of ours. */
  readonly activation?: string | null;
  /** The initializer that the model's configuration names, as in a link. */
  readonly declared?: string | null;
  readonly biasDeclared?: string | null;
}
