import type { Config } from '../../../config/config.ts';
import { layersOf } from '../../../network/network.ts';
import { entryOf, type Lines } from '../entries.ts';
import { part } from '../python/script.ts';
import { columnLines, common, drawnMasks, loadedStructure, normParameters, type Says } from '../python/structure.ts';
import { indent, real, widthList } from '../python/text.ts';
import { activations } from './activations.ts';

const says: Says = {
  ...common,
  activation: ({ activation }) => [`x = ${entryOf(activations, activation)(activation.params)}(x)`],
  norm({ over, isCentred, epsilon }) {
    const eps = real(epsilon);
    if (over === 'batch') return [`x = F.batch_norm(x, None, None, gammas[i], betas[i], training=True, eps=${eps})`];
    if (isCentred) return [`x = F.layer_norm(x, x.shape[1:], gammas[i], betas[i], eps=${eps})`];
    return [`x = gammas[i] * x * torch.rsqrt(x.square().mean(dim=1, keepdim=True) + ${eps})  # RMSNorm`];
  },
};

/** The linear layers, γ and β, and `forward`, which goes through the columns. */
export function structuredModel(config: Config): Lines[] {
  const hidden = layersOf(config).slice(0, -1);
  return [
    [
      ...widthList(config.widths),
      'layers = nn.ModuleList(nn.Linear(n, m) for n, m in zip(widths, widths[1:]))',
      ...normParameters(config, arrays),
    ],
    [
      'def forward(x):',
      '    """Every z, and what leaves each hidden layer."""',
      '    zs, outputs = [], []',
      '    for i, layer in enumerate(layers[:-1], start=1):',
      '        x = layer(x)',
      '        zs.append(x)',
      ...indent(columnLines(hidden, says), 2),
      '        outputs.append(x)',
      '    zs.append(layers[-1](x))',
      '    return zs, outputs',
    ],
  ];
}

const arrays = { filled: (value: string) => `torch.full((m,), ${value})`, loaded: (array: string) => `torch.from_numpy(${array})` };

export const structuredRun = (config: Config, prefix: string): Lines => loadedStructure(config, prefix, arrays);

export const structuredDraws = (config: Config): Lines =>
  drawnMasks(config, (rate, kept) => `(torch.rand(len(x), widths[i]) >= ${rate}) / ${kept}`);

export const structuredPass: Lines = [
  '# Forward and backward, keeping every z and what leaves each layer.',
  'zs, activations = forward(x)',
  'for z in zs:',
  '    z.retain_grad()',
];

export const structuredScaling = part(
  'to_unit_variance',
  '@torch.no_grad()',
  'def to_unit_variance(i, tolerance):',
  '    """LSUV: divides W of layer i by the std of its z on the batch until that is 1."""',
  '    for _ in range(10):',
  '        variance = forward(x)[0][i - 1].var(unbiased=False)',
  '        if not variance > 0 or abs(variance - 1) < tolerance:',
  '            break',
  '        layers[i - 1].weight.div_(variance.sqrt())',
);
