import { builtins } from '../python/builtins.ts';
import { Library } from '../python/values.ts';

/** Where several paths lead to the same thing. */
const prefixes: readonly (readonly [RegExp, string])[] = [
  [/^tensorflow\.(python\.)?(api\.(_v2\.)?)?keras\b/, 'keras'],
  [/^tensorflow\.compat\.v1\b/, 'tensorflow'],
  [/^keras\.(models|src|engine|core)\b/, 'keras'],
  [/^keras\.layers\.(core|advanced_activations|normalization|merge)\b/, 'keras.layers'],
  [/^keras\.layers\.Input$/, 'keras.Input'],
  [/^torch\.nn\.modules(\.\w+)*(?=\.[A-Z])/, 'torch.nn'],
  [/^jax\.(example_libraries|experimental)\.stax\b/, 'stax'],
  [/^(flax\.linen|flax\.nnx|nnx|jax\.nn)\.initializers\b/, 'jax.nn.initializers'],
  [/^flax\.experimental\.nnx\b/, 'flax.nnx'],
  [/^(torch\.jit|typing|collections|dataclasses|__future__|functools)\.(\w+)$/, '$1.$2'],
];

export function canonical(path: string): string {
  return prefixes.reduce((name, [pattern, by]) => name.replace(pattern, by), path).replace(/\.$/, '');
}

/** Libraries whose names mean something here. */
const roots = new Set([
  'torch',
  'keras',
  'tensorflow',
  'flax',
  'jax',
  'stax',
  'numpy',
  'math',
  'builtins',
  'collections',
  'typing',
  'functools',
  'itertools',
  'sys',
  'scipy',
  'sklearn',
  'torchvision',
  'argparse',
  'copy',
  'dataclasses',
  'operator',
]);
export const isKnownRoot = (path: string) => roots.has(path.split('.')[0]!);

/** What everybody calls them, where the import was left out. */
const unimported: Readonly<Record<string, string>> = {
  nn: 'torch.nn', F: 'torch.nn.functional', torch: 'torch', tf: 'tensorflow', keras: 'keras', layers: 'keras.layers', np: 'numpy', numpy: 'numpy', math: 'math', jnp: 'jax.numpy', jax: 'jax',
  nnx: 'flax.nnx', stax: 'stax', init: 'torch.nn.init', OrderedDict: 'collections.OrderedDict', Sequential: 'keras.Sequential', Model: 'keras.Model', Input: 'keras.Input', argparse: 'argparse', sys: 'sys',
}; // biome-ignore format: one list
const kerasLayers = new Set([
  'Dense', 'Dropout', 'Flatten', 'Activation', 'BatchNormalization', 'LayerNormalization', 'LeakyReLU', 'ReLU', 'ELU', 'Softmax', 'InputLayer', 'Conv2D', 'Conv1D', 'MaxPooling2D', 'LSTM', 'GRU', 'Embedding', 'Add', 'Concatenate',
]); // biome-ignore format: one list

export function knownName(name: string): Library | null {
  if (Object.hasOwn(builtins, name)) return new Library(`builtins.${name}`);
  if (name === '__name__') return new Library('builtins.__name__');
  if (Object.hasOwn(unimported, name)) return new Library(unimported[name]!);
  return kerasLayers.has(name) ? new Library(`keras.layers.${name}`) : null;
}
