import type { Config } from '../../../config/config.ts';
import { isPlainNetwork, type Layer, layersOf } from '../../../network/network.ts';
import { type Entries, entryOf, type Lines } from '../entries.ts';
import { type CodeContext, type Framework, fileNameOf } from '../framework.ts';
import { frameworkNames } from '../names.ts';
import { loadedArrays } from '../python/arrays.ts';
import { biasLines } from '../python/biases.ts';
import { perLayer } from '../python/branches.ts';
import { header } from '../python/header.ts';
import { layerLoop } from '../python/layerLoop.ts';
import { printed, rmsFunction } from '../python/report.ts';
import { assemble, part } from '../python/script.ts';
import { indent, real, seedNumber, uses, widthList } from '../python/text.ts';
import { unitVarianceLoop } from '../python/unitVariance.ts';
import { activationFunctions, activations } from './activations.ts';
import { biasDraws, initializerFunctions, weights } from './initializers.ts';
import { sampledInputs } from './inputs.ts';
import {
  structuredBackward,
  structuredDraws,
  structuredForward,
  structuredFunctions,
  structuredParameters,
  structuredRun,
} from './structured.ts';

const imports = [
  [part('math', 'import math'), part('sys', 'import sys')],
  [part('np', 'import numpy as np'), part('ndtr', 'from scipy.special import ndtr  # the normal distribution function')],
];

const functions = [
  ...initializerFunctions,
  ...activationFunctions,
  part(
    'to_unit_variance',
    'def to_unit_variance(i, tolerance):',
    '    """LSUV: divides W of layer i by the std of its z on the batch until that is 1."""',
    '    for _ in range(10):',
    '        zs, _ = forward(params[:i], x)',
    '        variance = zs[-1].var()',
    '        if not variance > 0 or abs(variance - 1) < tolerance:',
    '            break',
    '        W, b = params[i - 1]',
    '        params[i - 1] = (W / np.sqrt(variance), b)',
  ),
  rmsFunction('np.sqrt(np.mean(np.square(x, dtype=np.float64)))'),
];

/** `params`, a list of (W, b), W of shape (n, m), in float32. */
function parameters(layers: readonly Layer[]): Lines {
  return [
    'params = []',
    ...layerLoop([
      ...perLayer(layers, layer => entryOf(weights, layer.initializer)(layer.initializer.params, layer)),
      ...perLayer(layers, layer => biasLines(layer, biasDraws)),
      'params.append((W.astype(np.float32), b.astype(np.float32)))  # as frameworks compute',
    ]),
  ];
}

const activationOf = ({ activation }: Layer) => entryOf(activations, activation!)(activation!.params);

function forward(hidden: readonly Layer[]): Lines {
  const activate = perLayer(hidden, layer => [`a = ${activationOf(layer).value}`]);
  const loop = [
    uses(activate, 'i') ? '    for i, (W, b) in enumerate(params[:-1], start=1):' : '    for W, b in params[:-1]:',
    '        z = inputs[-1] @ W + b',
    ...indent(activate, 2),
    '        zs.append(z)',
    '        inputs.append(a)',
  ];
  return [
    'def forward(params, x):',
    '    """Every z, and what enters each layer: x, then every a of a hidden layer."""',
    '    zs, inputs = [], [x]',
    ...(hidden.length === 0 ? [] : loop),
    '    W, b = params[-1]',
    '    zs.append(inputs[-1] @ W + b)',
    '    return zs, inputs',
  ];
}

function backward(hidden: readonly Layer[]): Lines {
  const differentiate = perLayer(hidden, layer => [`dz = ${activationOf(layer).backward}`]);
  const values = ['z', 'a'].filter(name => uses(differentiate, name));
  const places = values.map(name => (name === 'z' ? 'zs[i - 1]' : 'inputs[i]'));
  const loop = [
    '    for i in range(len(params) - 1, 0, -1):  # the hidden layers, last to first',
    '        W, _ = params[i]  # of the layer after it',
    '        da = dz @ W.T',
    ...(values.length > 0 ? [`        ${values.join(', ')} = ${places.join(', ')}`] : []),
    ...indent(differentiate, 2),
    '        dzs.insert(0, dz)',
    '        dWs.insert(0, inputs[i - 1].T @ dz)',
  ];
  return [
    'def backward(params, zs, inputs, dz):',
    '    """dL/dz and dL/dW of every layer, from dL/dz of the output."""',
    '    dzs, dWs = [dz], [inputs[-1].T @ dz]',
    ...(hidden.length === 0 ? [] : loop),
    '    return dzs, dWs',
  ];
}

/** From the output's z to `loss`, `output` and `dz`. */
const heads: Entries<'losses', (config: Config) => Lines> = {
  softmaxCrossEntropy: ({ widths }) => [
    'shifted = zs[-1] - zs[-1].max(axis=1, keepdims=True)',
    'log_p = shifted - np.log(np.exp(shifted).sum(axis=1, keepdims=True))',
    'output = np.exp(log_p)',
    'loss = -log_p[np.arange(len(x)), labels].mean()',
    `dz = (output - np.eye(${widths.at(-1)}, dtype=np.float32)[labels]) / len(x)`,
  ],
  binaryCrossEntropy: () => [
    'z = zs[-1]',
    'output = np.exp(-np.logaddexp(0, -z))',
    'loss = np.mean(np.logaddexp(0, z) - z * targets)',
    'dz = (output - targets) / targets.size',
  ],
  meanSquaredError: config => throughOutput(config, 'loss = np.mean((output - targets) ** 2)', ['2 * (output - targets) / targets.size']),
  meanAbsoluteError: config =>
    throughOutput(config, 'loss = np.mean(np.abs(output - targets))', ['np.sign(output - targets) / targets.size']),
  huber: config =>
    throughOutput(
      config,
      'loss = np.mean(np.where(np.abs(error) <= delta, error**2 / 2, delta * (np.abs(error) - delta / 2)))',
      ['np.clip(error, -delta, delta) / targets.size'],
      [`error, delta = output - targets, ${real(Number(config.loss.params.delta))}`],
    ),
  unitGradient: config => [`output = ${outputOf(config).value}`, 'dz = gradient  # no loss: a unit gradient at the output'],
};

/** The output's activation in `zs[-1]`, and its derivative. */
const outputOf = ({ out }: Config) => {
  const { value, backward } = entryOf(activations, out)(out.params);
  const named = (text: string) => text.replace(/\bz\b/g, 'zs[-1]').replace(/\ba\b/g, 'output');
  return { value: named(value), backward: named(backward) };
};

function throughOutput(config: Config, loss: string, [slope]: readonly string[], before: Lines = []): Lines {
  const { value, backward } = outputOf(config);
  const lines = [`output = ${value}`, ...before, loss];
  return config.out.id === 'linear' ? [...lines, `dz = ${slope}`] : [...lines, `da = ${slope}`, `dz = ${backward}`];
}

export const numpy: Framework = {
  id: 'numpy',
  name: frameworkNames.numpy,
  write(config: Config, context: CodeContext): string {
    const layers = layersOf(config);
    const hidden = layers.slice(0, -1);
    const isPlain = isPlainNetwork(config);
    const loaded = [...loadedArrays(config, context.network), ...structuredRun(config, context.network)];
    const sampled = [...sampledInputs(config), ...structuredDraws(config), ...unitVarianceLoop(config)];
    const body = [
      [`rng = np.random.default_rng(${seedNumber(config.seed)})`],
      [...widthList(config.widths), ...parameters(layers), ...structuredParameters(config)],
      isPlain ? forward(hidden) : structuredForward(config),
      isPlain ? backward(hidden) : structuredBackward(config),
      ['if len(sys.argv) > 1:', ...indent(loaded), 'else:', ...indent(sampled)],
      [
        ...(isPlain ? ['zs, inputs = forward(params, x)'] : ['tape = []', 'zs, inputs = forward(params, x, tape)']),
        ...entryOf(heads, config.loss)(config),
        isPlain ? 'dzs, dWs = backward(params, zs, inputs, dz)' : 'dzs, dWs = backward(params, tape, inputs, dz)',
      ],
      printed(config, 'loss', {
        loop: 'zip(params, zs, inputs[1:] + [output], dzs, dWs)',
        names: '(W, _), z, a, dz, dW',
        tensors: 'W, z, a, dz, dW',
      }),
    ];
    const used = isPlain ? functions : [...structuredFunctions, ...functions.filter(({ name }) => name !== 'to_unit_variance')];
    return assemble({ header: header(config, context, fileNameOf(this, context.network)), imports, functions: used, body });
  },
};
