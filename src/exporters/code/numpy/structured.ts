import type { Config } from '../../../config/config.ts';
import { branchScale, streamScale } from '../../../network/branchScale.ts';
import { layersOf } from '../../../network/network.ts';
import { entryOf, type Lines } from '../entries.ts';
import { part } from '../python/script.ts';
import { columnLines, common, drawnMasks, loadedStructure, normParameters, reversedLines, type Says } from '../python/structure.ts';
import { indent, real, uses } from '../python/text.ts';
import { activations } from './activations.ts';

const axisOf = ({ over }: { readonly over: 'batch' | 'units' }) => (over === 'batch' ? 0 : 1);

/** Every step whose way back asks for it puts what enters it on `tape`. */
const forwards: Says = {
  ...common,
  activation: ({ activation }, _, before) => [
    ...(before.kind === 'dense' ? ['z = x'] : ['z = x  # what enters the activation']),
    'tape.append(z)',
    `x = ${entryOf(activations, activation)(activation.params).value}`,
  ],
  norm: step => [
    'tape.append(x)',
    `x = gammas[i] * normalize(x, ${axisOf(step)}, ${real(step.epsilon)}${step.isCentred ? '' : ', centred=False'}) + betas[i]`,
  ],
};

const backwards: Says = {
  fork: () => ['d = d + held  # both ways'],
  join(step) {
    if (step.from === null) return [];
    const scale = branchScale(step, Math);
    const ofStream = streamScale(step, Math);
    const held = ofStream === 1 ? 'd' : `${real(ofStream)} * d`;
    return [scale === 1 ? `held = ${held}` : `held, d = ${held}, ${real(scale)} * d`];
  },
  dropout: () => ['d = d * masks[i]'],
  activation({ activation }) {
    const { value, backward } = entryOf(activations, activation)(activation.params);
    return ['z, da = tape.pop(), d', ...(uses([backward], 'a') ? [`a = ${value}`] : []), `d = ${backward}`];
  },
  norm: step => [
    `d = d_normalize(gammas[i] * d, tape.pop(), ${axisOf(step)}, ${real(step.epsilon)}${step.isCentred ? '' : ', centred=False'})`,
  ],
};

export function structuredForward(config: Config): Lines {
  const hidden = layersOf(config).slice(0, -1);
  return [
    'def forward(params, x, tape):',
    '    """Every z, and what enters each layer; what the way back needs goes on the tape."""',
    '    zs, inputs = [], [x]',
    '    for i, (W, b) in enumerate(params[:-1], start=1):',
    '        x = inputs[-1] @ W + b',
    '        zs.append(x)',
    ...indent(columnLines(hidden, forwards), 2),
    '        inputs.append(x)',
    '    W, b = params[-1]',
    '    zs.append(inputs[-1] @ W + b)',
    '    return zs, inputs',
  ];
}

export function structuredBackward(config: Config): Lines {
  const hidden = layersOf(config).slice(0, -1);
  return [
    'def backward(params, tape, inputs, dz):',
    '    """dL/dz and dL/dW of every layer, from dL/dz of the output."""',
    '    dzs, dWs = [dz], [inputs[-1].T @ dz]',
    '    for i in range(len(params) - 1, 0, -1):  # the hidden layers, last to first',
    '        d = dzs[0] @ params[i][0].T',
    ...indent(reversedLines(hidden, backwards), 2),
    '        dzs.insert(0, d)',
    '        dWs.insert(0, inputs[i - 1].T @ d)',
    '    return dzs, dWs',
  ];
}

const arrays = { filled: (value: string) => `np.full(m, ${value}, np.float32)`, loaded: (array: string) => array };

export const structuredParameters = (config: Config): Lines => normParameters(config, arrays);
export const structuredRun = (config: Config, prefix: string): Lines => loadedStructure(config, prefix, arrays);

export const structuredDraws = (config: Config): Lines =>
  drawnMasks(config, (rate, kept) => `((rng.random((len(x), widths[i])) >= ${rate}) / ${kept}).astype(np.float32)`);

export const structuredFunctions = [
  part(
    'to_unit_variance',
    'def to_unit_variance(i, tolerance):',
    '    """LSUV: divides W of layer i by the std of its z on the batch until that is 1."""',
    '    for _ in range(10):',
    '        zs, _ = forward(params[:i], x, [])',
    '        variance = zs[-1].var()',
    '        if not variance > 0 or abs(variance - 1) < tolerance:',
    '            break',
    '        W, b = params[i - 1]',
    '        params[i - 1] = (W / np.sqrt(variance), b)',
  ),
  part(
    'normalize',
    'def normalize(x, axis, epsilon, centred=True):',
    '    """Mean 0 (if centred) and variance 1 along the axis: 0 the batch, 1 the units."""',
    '    x = x - centred * x.mean(axis, keepdims=True)',
    '    return x / np.sqrt(np.square(x).mean(axis, keepdims=True) + epsilon)',
  ),
  part(
    'd_normalize',
    'def d_normalize(d, x, axis, epsilon, centred=True):',
    '    x = x - centred * x.mean(axis, keepdims=True)',
    '    root = np.sqrt(np.square(x).mean(axis, keepdims=True) + epsilon)',
    '    y = x / root',
    '    d = d - centred * d.mean(axis, keepdims=True) - y * (d * y).mean(axis, keepdims=True)',
    '    return d / root',
  ),
];
