import type { Config } from '../../../config/config.ts';
import type { ParamValues } from '../../../lib/params.ts';
import { isPlainNetwork, type Layer, layersOf } from '../../../network/network.ts';
import { type Entries, entryOf, type Lines } from '../entries.ts';
import { type CodeContext, type Framework, fileNameOf } from '../framework.ts';
import { frameworkNames } from '../names.ts';
import { biasLines } from '../python/biases.ts';
import { perLayer } from '../python/branches.ts';
import { header } from '../python/header.ts';
import { printed, rmsFunction } from '../python/report.ts';
import { assemble, part } from '../python/script.ts';
import { indent, real, seedNumber, uses, widthList } from '../python/text.ts';
import { unitVarianceLoop } from '../python/unitVariance.ts';
import { activations, modules } from './activations.ts';
import { drawsOf, weights } from './initializers.ts';
import { loadedRun, sampledInputs } from './inputs.ts';
import { structuredDraws, structuredModel, structuredPass, structuredRun, structuredScaling } from './structured.ts';

const imports = [
  [part('math', 'import math'), part('sys', 'import sys')],
  [
    part('np', 'import numpy as np'),
    part('torch', 'import torch'),
    part('nn', 'from torch import nn'),
    part('F', 'from torch.nn import functional as F'),
  ],
];

const functions = [
  ...modules,
  part(
    'to_unit_variance',
    '@torch.no_grad()',
    'def to_unit_variance(i, tolerance):',
    '    """LSUV: divides W of layer i by the std of its z on the batch until that is 1."""',
    '    for _ in range(10):',
    '        variance = model[:2 * i - 1](x).var(unbiased=False)',
    '        if not variance > 0 or abs(variance - 1) < tolerance:',
    '            break',
    '        layers[i - 1].weight.div_(variance.sqrt())',
  ),
  rmsFunction('x.detach().double().square().mean().sqrt().item()'),
];

/** A Sequential in which linear layers and activations take turns. */
function model(config: Config): Lines {
  const hidden = layersOf(config).slice(0, -1);
  const modulesOf = perLayer(hidden, ({ activation }) => [
    ...(activation ? [`modules += [nn.Linear(n, m), ${entryOf(activations, activation)(activation.params)}]`] : []),
  ]);
  if (hidden.length === 0) return [...widthList(config.widths), 'model = nn.Sequential(nn.Linear(*widths))', 'layers = model[::2]'];
  const numbered = uses(modulesOf, 'i');
  return [
    ...widthList(config.widths),
    'modules = []',
    numbered ? 'for i, (n, m) in enumerate(zip(widths, widths[1:-1]), start=1):' : 'for n, m in zip(widths, widths[1:-1]):',
    ...indent(modulesOf),
    'model = nn.Sequential(*modules, nn.Linear(*widths[-2:]))',
    'layers = model[::2]',
  ];
}

/** nn.Linear's own weights and biases. */
const isDefault = ({ initializer, bias }: Layer) =>
  initializer.id === 'pytorchLinear' && (bias.id === 'default' || bias.id === 'pytorchLinear');

function initialize(layers: readonly Layer[]): Lines {
  if (layers.every(isDefault)) {
    return ['# nn.Linear has drawn W and b already, from U(-1/sqrt(n), 1/sqrt(n)), n being its in_features.'];
  }
  const lines = [
    ...perLayer(layers, layer => entryOf(weights, layer.initializer)(layer.initializer.params, layer)),
    ...perLayer(layers, layer => biasLines(layer, drawsOf('layer.bias'))),
  ];
  const [n, m] = [uses(lines, 'n'), uses(lines, 'm')];
  const fans =
    n && m ? ['n, m = layer.in_features, layer.out_features'] : n ? ['n = layer.in_features'] : m ? ['m = layer.out_features'] : [];
  return [
    '# nn.Linear has drawn W and b from U(-1/sqrt(n), 1/sqrt(n)); here both are set anew.',
    '# It stores W as (out, in): what PyTorch calls fan_in is n, the number of inputs.',
    ...(uses(lines, 'depth') ? ['depth = len(layers)'] : []),
    uses(lines, 'i') ? 'for i, layer in enumerate(layers, start=1):' : 'for layer in layers:',
    ...indent([...fans, ...lines]),
  ];
}

const outputs = { linear: 'zs[-1]', sigmoid: 'torch.sigmoid(zs[-1])', tanh: 'torch.tanh(zs[-1])', relu: 'F.relu(zs[-1])' } as const;

/** The loss, in `output`. */
const heads: Entries<'losses', (params: ParamValues, output: string) => Lines> = {
  softmaxCrossEntropy: () => [
    '# cross_entropy takes logits and averages over the batch.',
    'loss = F.cross_entropy(zs[-1], labels)',
    'loss.backward()',
    'activations.append(F.softmax(zs[-1], dim=1))',
  ],
  binaryCrossEntropy: () => [
    '# It takes logits and averages over the batch and the outputs.',
    'loss = F.binary_cross_entropy_with_logits(zs[-1], targets)',
    'loss.backward()',
    'activations.append(torch.sigmoid(zs[-1]))',
  ],
  meanSquaredError: (_, output) => averaged('mse_loss', output),
  meanAbsoluteError: (_, output) => averaged('l1_loss', output),
  huber: ({ delta }, output) => averaged('huber_loss', output, `, delta=${real(Number(delta))}`),
  unitGradient: (_, output) => ['zs[-1].backward(gradient)  # no loss: a unit gradient at the output', `activations.append(${output})`],
};

const averaged = (name: string, output: string, rest = ''): Lines => [
  `# ${name} averages over the batch and the outputs.`,
  ...(output === 'zs[-1]' ? [] : [`output = ${output}`]),
  `loss = F.${name}(${output === 'zs[-1]' ? output : 'output'}, targets${rest})`,
  'loss.backward()',
  `activations.append(${output === 'zs[-1]' ? output : 'output'})`,
];

const plainPass: Lines = [
  '# Forward and backward, keeping every z (from a Linear) and every a (from an activation).',
  'outputs = [x]',
  'for module in model:',
  '    outputs.append(module(outputs[-1]))',
  '    outputs[-1].retain_grad()',
  'zs, activations = outputs[1::2], outputs[2::2]',
];

function pass(config: Config): Lines {
  const head = entryOf(heads, config.loss)(config.loss.params, entryOf(outputs, config.out));
  return [...(isPlainNetwork(config) ? plainPass : structuredPass), ...head];
}

export const pytorch: Framework = {
  id: 'pytorch',
  name: frameworkNames.pytorch,
  write(config: Config, context: CodeContext): string {
    const isPlain = isPlainNetwork(config);
    const loaded = [...loadedRun(config, context.network), ...structuredRun(config, context.network)];
    const sampled = [...sampledInputs(config), ...structuredDraws(config), ...unitVarianceLoop(config)];
    const body = [
      [`torch.manual_seed(${seedNumber(config.seed)})`],
      ...(isPlain ? [model(config)] : structuredModel(config)),
      initialize(layersOf(config)),
      ['if len(sys.argv) > 1:', ...indent(loaded), 'else:', ...indent(sampled)],
      pass(config),
      printed(config, 'loss.item()', {
        loop: 'zip(layers, zs, activations)',
        names: 'layer, z, a',
        tensors: 'layer.weight, z, a, z.grad, layer.weight.grad',
      }),
    ];
    const used = isPlain ? functions : [structuredScaling, ...functions.filter(({ name }) => name !== structuredScaling.name)];
    return assemble({ header: header(config, context, fileNameOf(this, context.network)), imports, functions: used, body });
  },
};
