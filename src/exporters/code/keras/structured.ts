import type { Config } from '../../../config/config.ts';
import { layersOf } from '../../../network/network.ts';
import { entryOf, type Lines } from '../entries.ts';
import { part } from '../python/script.ts';
import { columnLines, common, drawnMasks, loadedStructure, normParameters, type Says } from '../python/structure.ts';
import { indent, real } from '../python/text.ts';
import { activations } from './activations.ts';

const says: Says = {
  ...common,
  activation: ({ activation }) => [`x = ${entryOf(activations, activation)(activation.params)}(x)`],
  norm: ({ over, isCentred, epsilon }) => [
    `x = gammas[i] * normalize(x, ${over === 'batch' ? 0 : 1}, ${real(epsilon)}${isCentred ? '' : ', centred=False'}) + betas[i]`,
  ],
};

export function structuredForward(config: Config): Lines {
  const hidden = layersOf(config).slice(0, -1);
  return [
    'def forward(x):',
    '    """Every z, and what leaves each hidden layer."""',
    '    zs, outputs = [], []',
    '    for i, layer in enumerate(dense[:-1], start=1):',
    '        x = layer(x)',
    '        zs.append(x)',
    ...indent(columnLines(hidden, says), 2),
    '        outputs.append(x)',
    '    zs.append(dense[-1](x))',
    '    return zs, outputs',
  ];
}

const arrays = {
  filled: (value: string) => `keras.ops.full((m,), ${value})`,
  loaded: (array: string) => `keras.ops.convert_to_tensor(${array})`,
};

export const structuredParameters = (config: Config): Lines => normParameters(config, arrays);
export const structuredRun = (config: Config, prefix: string): Lines => loadedStructure(config, prefix, arrays);

export const structuredDraws = (config: Config): Lines =>
  drawnMasks(config, (rate, kept) => `keras.ops.cast(keras.random.uniform((len(x), widths[i])) >= ${rate}, "float32") / ${kept}`);

export const structuredPass: Lines = [
  '# Forward and backward, keeping every z and what leaves each layer.',
  'zs, activations = forward(x)',
  'for z in zs:',
  '    z.retain_grad()',
];

export const structuredFunctions = [
  part(
    'to_unit_variance',
    'def to_unit_variance(i, tolerance):',
    '    """LSUV: divides W of layer i by the std of its z on the batch until that is 1."""',
    '    for _ in range(10):',
    '        variance = keras.ops.var(forward(x)[0][i - 1])',
    '        if not variance > 0 or abs(variance - 1) < tolerance:',
    '            break',
    '        kernel = dense[i - 1].kernel',
    '        kernel.assign(kernel / keras.ops.sqrt(variance))',
  ),
  part(
    'normalize',
    'def normalize(x, axis, epsilon, centred=True):',
    '    """Mean 0 (if centred) and variance 1 along the axis: 0 the batch, 1 the units."""',
    '    x = x - float(centred) * keras.ops.mean(x, axis, keepdims=True)',
    '    return x / keras.ops.sqrt(keras.ops.mean(x ** 2, axis, keepdims=True) + epsilon)',
  ),
];
