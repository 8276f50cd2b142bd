import type { ParamValues } from '../../../lib/params.ts';
import type { Entries, Lines, WriteLines } from '../entries.ts';
import { boundsOf, meanOf, stdOf } from '../python/biases.ts';
import { type Draws, explicitly, formulaExpression, withRate } from '../python/explicit.ts';
import { fromFile } from '../python/fromFile.ts';
import { real } from '../python/text.ts';

/** Fills `layer.weight` or `layer.bias` in place. */
export function drawsOf(tensor: string): Draws {
  const moments = (mean: string | null, std: string) => `${mean === null ? '' : `mean=${mean}, `}std=${std}`;
  return {
    constant: value => [Number(value) === 0 ? `nn.init.zeros_(${tensor})` : `nn.init.constant_(${tensor}, ${value})`],
    values: array => ['with torch.no_grad():', `    ${tensor}.copy_(torch.from_numpy(${array}))`],
    uniform: (low, high) => [`nn.init.uniform_(${tensor}, ${low}, ${high})`],
    normal: (mean, std) => [`nn.init.normal_(${tensor}, ${moments(mean, std)})`],
    truncatedNormal(mean, std) {
      const [low, high] = mean === null ? [`-2 * ${std}`, `2 * ${std}`] : [`${mean} - 2 * ${std}`, `${mean} + 2 * ${std}`];
      return [
        '# a and b are the cuts themselves, by default -2 and 2 whatever the std.',
        `nn.init.trunc_normal_(${tensor}, ${moments(mean, std)}, a=${low}, b=${high})`,
      ];
    },
  };
}

const draws = drawsOf('layer.weight');
const call = (name: string, ...args: string[]): Lines => [`nn.init.${name}(${['layer.weight', ...args].join(', ')})`];
const gain = (params: ParamValues) => (params.gain === 1 ? [] : [`gain=${real(Number(params.gain))}`]);
const explicit =
  (id: string): WriteLines =>
  (params, layer) =>
    explicitly(id, params, layer, draws);

/** PyTorch's own He: `a` is the slope of the leaky ReLU. */
function kaiming(name: string, { mode, negativeSlope }: ParamValues): Lines {
  const fan = `mode="${mode === 'fanOut' ? 'fan_out' : 'fan_in'}"`;
  if (negativeSlope === 0) return call(name, fan, 'nonlinearity="relu"');
  return call(name, `a=${real(Number(negativeSlope))}`, fan, 'nonlinearity="leaky_relu"');
}

/** Kaiming's with the gain of linear units, 1, is LeCun's. */
const lecun = (name: string) => call(name, 'mode="fan_in"', 'nonlinearity="linear"');

export const weights: Entries<'initializers', WriteLines> = {
  file: ({ name }) => [fromFile(name), ...call('zeros_')],
  zeros: () => call('zeros_'),
  ones: () => call('ones_'),
  constant: ({ value }) => call('constant_', real(Number(value))),
  uniform: params => call('uniform_', ...boundsOf(params)),
  normal: params => draws.normal(meanOf(params), stdOf(params)),
  truncatedNormal: params => draws.truncatedNormal(meanOf(params), stdOf(params)),
  standardHeuristic: explicit('standardHeuristic'),
  pytorchLinear: () => ['# As nn.Linear does by itself: U(-1/sqrt(n), 1/sqrt(n)).', ...call('kaiming_uniform_', 'a=math.sqrt(5)')],
  lecunUniform: () => lecun('kaiming_uniform_'),
  lecunNormal: (params, layer) => (params.truncated === 'yes' ? explicit('lecunNormal')(params, layer) : lecun('kaiming_normal_')),
  glorotUniform: params => call('xavier_uniform_', ...gain(params)),
  glorotNormal: (params, layer) =>
    params.truncated === 'yes' ? explicit('glorotNormal')(params, layer) : call('xavier_normal_', ...gain(params)),
  heUniform: params => kaiming('kaiming_uniform_', params),
  heNormal: (params, layer) => (params.truncated === 'yes' ? explicit('heNormal')(params, layer) : kaiming('kaiming_normal_', params)),
  varianceScaling: explicit('varianceScaling'),
  orthogonal: params => call('orthogonal_', ...gain(params)),
  lsuv: () => call('orthogonal_'),
  identity: params => [
    ...call('eye_'),
    ...(params.gain === 1 ? [] : ['with torch.no_grad():', `    layer.weight.mul_(${real(Number(params.gain))})`]),
  ],
  sparse: ({ sparsity, std }) => call('sparse_', `sparsity=${real(Number(sparsity))}`, `std=${real(Number(std))}`),
  randomWalk: explicit('randomWalk'),
  nguyenWidrow: (params, layer) => [
    ...call('uniform_', '-1', '1'),
    'with torch.no_grad():  # each unit has the same norm',
    `    layer.weight.copy_(${formulaExpression('nguyenWidrow', params, layer)} * F.normalize(layer.weight, dim=1))`,
  ],
  siren: explicit('siren'),
  mup: withRate(explicit('mup')),
  fixup: explicit('fixup'),
  gpt2: explicit('gpt2'),
  deepNorm: explicit('deepNorm'),
  formula: explicit('formula'),
};
