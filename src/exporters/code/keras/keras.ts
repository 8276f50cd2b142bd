import type { Config } from '../../../config/config.ts';
import type { ParamValues } from '../../../lib/params.ts';
import { isPlainNetwork, layersOf } from '../../../network/network.ts';
import { type Entries, entryOf, type Lines } from '../entries.ts';
import { type CodeContext, type Framework, fileNameOf } from '../framework.ts';
import { frameworkNames } from '../names.ts';
import { biasLines, zeroBiases } from '../python/biases.ts';
import { perLayer } from '../python/branches.ts';
import { header } from '../python/header.ts';
import { layerLoop } from '../python/layerLoop.ts';
import { printed, rmsFunction } from '../python/report.ts';
import { assemble, type Part, part } from '../python/script.ts';
import { indent, real, seedNumber, uses, widthList } from '../python/text.ts';
import { unitVarianceLoop } from '../python/unitVariance.ts';
import { activationFunctions, activations } from './activations.ts';
import { drawsOf, initializerFunctions, weights } from './initializers.ts';
import { loadedRun, sampledInputs } from './inputs.ts';
import {
  structuredDraws,
  structuredForward,
  structuredFunctions,
  structuredParameters,
  structuredPass,
  structuredRun,
} from './structured.ts';

const imports = (body: readonly Lines[]): readonly (readonly Part[])[] => [
  [part('math', 'import math'), part('', 'import os'), part('', 'import sys')],
  [part('np', 'import numpy as np')],
  [part('', '# The model runs on any backend; the gradients below are taken by PyTorch.', 'os.environ["KERAS_BACKEND"] = "torch"')],
  [
    part('keras', 'import keras  # noqa: E402'),
    part('', `from keras import ${uses(body.flat(), 'initializers') ? 'initializers, ' : ''}layers  # noqa: E402`),
  ],
];

const functions = [
  ...initializerFunctions,
  ...activationFunctions,
  part(
    'to_unit_variance',
    'def to_unit_variance(i, tolerance):',
    '    """LSUV: divides W of layer i by the std of its z on the batch until that is 1."""',
    '    below = keras.Sequential(model.layers[:2 * i - 1])',
    '    for _ in range(10):',
    '        variance = keras.ops.var(below(x))',
    '        if not variance > 0 or abs(variance - 1) < tolerance:',
    '            break',
    '        kernel = dense[i - 1].kernel',
    '        kernel.assign(kernel / keras.ops.sqrt(variance))',
  ),
  rmsFunction('np.sqrt(np.mean(np.square(keras.ops.convert_to_numpy(x), dtype="float64")))'),
];

/** A longer initializer stands in a line of its own. */
const INLINE_LENGTH = 50;

/** A Sequential in which dense layers and activations take turns; of dense layers alone, where `forward` goes through the columns. */
function model(config: Config): Lines {
  const all = layersOf(config);
  const isPlain = isPlainNetwork(config);
  const hidden = all.slice(0, -1);
  const kernel = perLayer(all, layer => entryOf(weights, layer.initializer)(layer.initializer.params, layer));
  const withBiases = !all.every(zeroBiases);
  const bias = withBiases ? perLayer(all, layer => biasLines(layer, drawsOf('bias'))) : [];
  const inline = kernel.length === 1 && kernel[0]!.length < INLINE_LENGTH && !withBiases ? kernel[0]!.replace('kernel = ', '') : null;
  const dense = `kernel_initializer=${inline ?? 'kernel'}${withBiases ? ', bias_initializer=bias' : ''}`;
  return [
    ...widthList(config.widths),
    'model = keras.Sequential([keras.Input((widths[0],))])',
    '# Each layer has an initializer of its own: an object that two layers of the same shape share',
    '# gives both the same values, with a fixed seed or without one.',
    ...layerLoop([
      ...(inline ? [] : [...kernel, ...bias]),
      `model.add(layers.Dense(m, ${dense}))`,
      ...(isPlain ? perLayer(hidden, ({ activation }) => [`model.add(${entryOf(activations, activation!)(activation!.params)})`]) : []),
    ]),
    ...(isPlain && hidden.length > 0 ? ['model.pop()  # the output has no activation: the loss takes its z'] : []),
    isPlain ? 'dense = model.layers[::2]' : 'dense = model.layers',
    ...structuredParameters(config),
  ];
}

const plainPass: Lines = [
  '# Forward and backward, keeping every z (from a Dense) and every a (from an activation).',
  'outputs = [x]',
  'for layer in model.layers:',
  '    outputs.append(layer(outputs[-1]))',
  '    outputs[-1].retain_grad()',
  'zs, activations = outputs[1::2], outputs[2::2]',
];

const outputs = {
  linear: 'zs[-1]',
  sigmoid: 'keras.ops.sigmoid(zs[-1])',
  tanh: 'keras.ops.tanh(zs[-1])',
  relu: 'keras.ops.relu(zs[-1])',
} as const;

const heads: Entries<'losses', (params: ParamValues, output: string) => Lines> = {
  softmaxCrossEntropy: () => [
    'cross_entropy = keras.losses.SparseCategoricalCrossentropy(from_logits=True)',
    'loss = cross_entropy(labels, zs[-1])  # the mean over the batch',
    'loss.backward()',
    'activations.append(keras.ops.softmax(zs[-1]))',
  ],
  binaryCrossEntropy: () => [
    'cross_entropy = keras.losses.BinaryCrossentropy(from_logits=True)',
    'loss = cross_entropy(targets, zs[-1])  # the mean over batch and outputs',
    'loss.backward()',
    'activations.append(keras.ops.sigmoid(zs[-1]))',
  ],
  meanSquaredError: (_, output) => averaged('MeanSquaredError()', output),
  meanAbsoluteError: (_, output) => averaged('MeanAbsoluteError()', output),
  huber: ({ delta }, output) => averaged(`Huber(delta=${real(Number(delta))})`, output),
  unitGradient: (_, output) => ['zs[-1].backward(gradient)  # no loss: a unit gradient at the output', `activations.append(${output})`],
};

const averaged = (call: string, output: string): Lines => [
  ...(output === 'zs[-1]' ? [] : [`output = ${output}`]),
  `loss = keras.losses.${call}(targets, ${output === 'zs[-1]' ? output : 'output'})  # the mean over batch and outputs`,
  'loss.backward()',
  `activations.append(${output === 'zs[-1]' ? output : 'output'})`,
];

export const keras: Framework = {
  id: 'keras',
  name: frameworkNames.keras,
  write(config: Config, context: CodeContext): string {
    const isPlain = isPlainNetwork(config);
    const body = [
      [`keras.utils.set_random_seed(${seedNumber(config.seed)})`],
      model(config),
      ...(isPlain ? [] : [structuredForward(config)]),
      [
        'if len(sys.argv) > 1:',
        ...indent([...loadedRun(config, context.network), ...structuredRun(config, context.network)]),
        'else:',
        ...indent([...sampledInputs(config), ...structuredDraws(config), ...unitVarianceLoop(config)]),
      ],
      [...(isPlain ? plainPass : structuredPass), ...entryOf(heads, config.loss)(config.loss.params, entryOf(outputs, config.out))],
      printed(config, 'loss.item()', {
        loop: 'zip(dense, zs, activations)',
        names: 'layer, z, a',
        tensors: 'layer.kernel, z, a, z.grad, layer.kernel.value.grad',
      }),
    ];
    const used = isPlain ? functions : [...structuredFunctions, ...functions.filter(({ name }) => name !== 'to_unit_variance')];
    return assemble({ header: header(config, context, fileNameOf(this, context.network)), imports: imports(body), functions: used, body });
  },
};
