import type { Spec } from '../../lib/params.ts';
import { specOf } from '../model/identify.ts';
import type { Args, Framework } from '../python/values.ts';

type Named = Spec | 'softmax' | 'logSoftmax' | 'none';

/** Under all their names, without case and underscores. */
const plain: Readonly<Record<string, string>> = {
  relu: 'relu', selu: 'selu', relu6: 'relu6', gelu: 'gelu', silu: 'silu', swish: 'silu', mish: 'mish', softplus: 'softplus', tanh: 'tanh',
  sigmoid: 'sigmoid', expit: 'sigmoid', softsign: 'softsign', hardtanh: 'hardTanh', hardsigmoid: 'hardSigmoid', identity: 'linear', linear: 'linear', geluTanh: 'geluTanh',
}; // biome-ignore format: one list

/** Activations that frameworks have and we do not. */
const others = new Set([
  'hardswish', 'hardsilu', 'prelu', 'rrelu', 'celu', 'glu', 'logsigmoid', 'tanhshrink', 'softshrink', 'hardshrink', 'softmin', 'threshold', 'squareplus', 'exponential', 'softmax2d', 'sparsemax', 'crelu',
]); // biome-ignore format: one list

const number = (value: unknown, fallback: number) => (typeof value === 'number' ? value : fallback);

/** What Keras's LeakyReLU leaks where nothing is said: 0.3 in the layer, 0.2 in the function; PyTorch and JAX 0.01. */
const leak = (framework: Framework, isLayer: boolean) => (framework === 'keras' ? (isLayer ? 0.3 : 0.2) : 0.01);

/**
 * The activation of this name; null for one that is not among ours, undefined for what is none.
 * `first` is the place of the first parameter: 0 in a layer's constructor, 1 in a function of a tensor.
 */
export function namedActivation(name: string, framework: Framework, args: Args, first: 0 | 1): Named | null | undefined {
  const key = name.toLowerCase().replaceAll('_', '');
  switch (key) {
    case 'softmax':
      return 'softmax';
    case 'logsoftmax':
      return 'logSoftmax';
    case 'leakyrelu':
      return specOf('leakyRelu', { alpha: number(args.get(first, 'negative_slope', 'alpha'), leak(framework, first === 0)) });
    case 'elu':
      return specOf('elu', { alpha: number(args.get(first, 'alpha'), 1) });
    case 'prelu':
      return framework === 'pytorch' ? specOf('leakyRelu', { alpha: number(args.get(1, 'init'), 0.25) }) : null;
    case 'gelu': {
      const approximate = args.get(first, 'approximate') ?? (framework === 'jax' || framework === 'flax' || framework === 'stax');
      return specOf(approximate === 'tanh' || approximate === true ? 'geluTanh' : 'gelu');
    }
    case 'hardtanh':
      return number(args.get(first, 'min_val'), -1) === -1 && number(args.get(first + 1, 'max_val'), 1) === 1 ? specOf('hardTanh') : null;
    case 'softplus':
      return number(args.get(first, 'beta'), 1) === 1 ? specOf('softplus') : null;
  }
  if (Object.hasOwn(plain, key)) return plain[key] === 'linear' ? 'none' : specOf(plain[key]!);
  return others.has(key) ? null : undefined;
}
