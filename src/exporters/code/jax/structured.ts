import type { Config } from '../../../config/config.ts';
import { layersOf } from '../../../network/network.ts';
import { entryOf, type Lines } from '../entries.ts';
import { part } from '../python/script.ts';
import { columnLines, common, drawnMasks, loadedStructure, normParameters, type Says } from '../python/structure.ts';
import { indent, real } from '../python/text.ts';
import { activations } from './activations.ts';

const says: Says = {
  ...common,
  activation: ({ activation }) => ['z = x', ...entryOf(activations, activation)(activation.params), 'x = a'],
  norm: ({ over, isCentred, epsilon }) => [
    `x = gammas[i] * normalize(x, ${over === 'batch' ? 0 : 1}, ${real(epsilon)}${isCentred ? '' : ', centred=False'}) + betas[i]`,
  ],
};

export function structuredForward(config: Config): Lines {
  const hidden = layersOf(config).slice(0, -1);
  return [
    'def forward(params, x, shifts):',
    '    """Every z, and what leaves each hidden layer; dL/dz is the gradient by shifts of 0."""',
    '    zs, activations = [], []',
    '    for i, ((W, b), shift) in enumerate(zip(params[:-1], shifts), start=1):',
    '        x = x @ W + b + shift',
    '        zs.append(x)',
    ...indent(columnLines(hidden, says), 2),
    '        activations.append(x)',
    '    W, b = params[-1]',
    '    zs.append(x @ W + b + shifts[-1])',
    '    return zs, activations',
  ];
}

const arrays = { filled: (value: string) => `jnp.full(m, ${value})`, loaded: (array: string) => array };

export const structuredParameters = (config: Config): Lines => normParameters(config, arrays);
export const structuredRun = (config: Config, prefix: string): Lines => loadedStructure(config, prefix, arrays);

export const structuredDraws = (config: Config): Lines =>
  drawnMasks(config, (rate, kept) => `jax.random.bernoulli(jax.random.fold_in(key, i), 1 - ${rate}, (len(x), widths[i])) / ${kept}`);

export const normalize = part(
  'normalize',
  'def normalize(x, axis, epsilon, centred=True):',
  '    """Mean 0 (if centred) and variance 1 along the axis: 0 the batch, 1 the units."""',
  '    x = x - centred * x.mean(axis, keepdims=True)',
  '    return x / jnp.sqrt((x ** 2).mean(axis, keepdims=True) + epsilon)',
);
