import fc from 'fast-check';
import { activations } from '../../src/activations/all.ts';
import { arrangements } from '../../src/arrangements/all.ts';
import { layerCount } from '../../src/config/config.ts';
import { encode } from '../../src/config/link.ts';
import { arbitraryExperiment } from '../../src/config/testing.ts';
import { datasets } from '../../src/datasets/all.ts';
import { biasInitializers, initializers } from '../../src/initializers/all.ts';
import type { Param } from '../../src/lib/params.ts';
import { losses } from '../../src/losses/all.ts';
import { norms } from '../../src/norms/all.ts';

/** Layers whose shapes all differ, wider and narrower, with enough weights to tell a truncated normal from a plain one. */
const NET = 'net=120-160-90-130-10&batch=64';

/** Another value than the default. */
function other(param: Param): string[] {
  switch (param.kind) {
    case 'choice':
      return param.options.filter(option => option !== param.default);
    case 'number':
      return [
        String(Number((param.min > 0 ? Math.sqrt(param.min * param.max) * 1.3 : 0.3 * param.max + 0.7 * param.default).toPrecision(3))),
      ];
    case 'text':
      return [];
    case 'entry':
    case 'list':
      return param.entries.all.map(({ id }) => id).filter(id => id !== param.default);
    case 'expression':
      return [
        'l < 2 ? 1/n : sqrt(6/(n + m))^1.1',
        '0.3/L*l',
        '1/0',
        '-1',
        '1/(1/(n - n))',
        'max(exp(-n), 0.05) + erf(0.1) - (n > 100)*pi/100',
      ];
  }
}

/** The entry with its defaults, and with one parameter after the other different. */
const variants = ({ id, params }: { id: string; params: readonly Param[] }): string[] => [
  id,
  ...params.flatMap((param, k) => other(param).map(value => `${id}(${[...Array(k).fill(''), value].join(',')})`)),
];

const everyInitializer = initializers.all.flatMap(variants).map(init => `${NET}&init=${init}&act=tanh`);
const combined = [
  'heNormal(fanOut,0.2,yes)',
  'heUniform(fanOut,0.2)',
  'glorotNormal(1.5,yes)',
  'normal(0.1,0.2)',
  'truncatedNormal(0.1,0.2)',
];
const combinations = [
  ...combined.map(init => `${NET}&init=${init}&act=tanh`),
  ...['fanIn', 'fanOut', 'fanAvg', 'fanGeoAvg'].flatMap(mode =>
    ['uniform', 'normal', 'truncatedNormal'].map(kind => `${NET}&init=varianceScaling(2,${mode},${kind})`),
  ),
];
/** Normal inputs, and images passed on as they are, so that z lies on kinks. */
const everyActivation = activations.all
  .flatMap(variants)
  .flatMap(act => [
    `${NET}&act=${act}&init=heNormal&bias=normal(0,0.2)`,
    `net=64-64-64-64-10&data=digits&scale=2&act=${act}&act.2=hardTanh&init=identity&init.4=heNormal`,
    `net=64-64-64-64-10&data=digits&scale=6&act=${act}&act.1=relu6&init=identity&init.4=heNormal`,
  ]);
const everyLoss = losses.all.flatMap(({ id }) => [
  `${NET}&loss=${id}`,
  `net=64-33-10&data=digits&loss=${id}`,
  `net=64-33-12&data=digits&labels=random&loss=${id}`,
]);
const everyBias = biasInitializers.all
  .flatMap(variants)
  .flatMap(bias => [`${NET}&bias=${bias}`, `${NET}&bias=${bias}&init=pytorchLinear`, `${NET}&init=nguyenWidrow&bias=${bias}&bias.2=zeros`]);
/** The input width that a data set asks for. */
const widthFor = (data: string): number => {
  const dataset = datasets.get(data.replace(/\(.*/, ''));
  return 'width' in dataset ? dataset.width : 64;
};
const everyData = datasets.all
  .flatMap(variants)
  .flatMap(data => ['', '&scale=3', '&scale=0'].map(scale => `net=${widthFor(data)}-50-10&data=${data}${scale}`));
const outs = ['linear', 'sigmoid', 'tanh', 'relu'];
const someTargets = [
  'normal(0.5,2)',
  'function(sum(sin(x)))',
  'function(max(x1*x2, 0.3) + mean(x > 0 ? exp(-x^2) : 1) - sqrt(2))',
  'function(erf(x)*pi)',
];
const tasks = [
  ...['net=60-5', 'net=60-1', 'net=60-30-20-1'].flatMap(net =>
    losses.all.flatMap(({ id, outputActivation }) =>
      (outputActivation === 'chosen' ? outs : ['linear']).map(
        out => `${net}&batch=40&act=tanh&loss=${id}${out === 'linear' ? '' : `&out=${out}`}`,
      ),
    ),
  ),
  ...someTargets.flatMap(targets =>
    [1, 3].map(outputs => `net=40-30-${outputs}&batch=50&loss=huber(0.3)&targets=${targets}&targetScale=3`),
  ),
  'net=64-20-64&data=digits&loss=binaryCrossEntropy&targets=inputs',
  'net=30-20-30&loss=meanAbsoluteError&targets=inputs&out=tanh',
  'data=line&net=1-30-1&act=tanh',
  'data=spirals&net=2-40-1&loss=binaryCrossEntropy',
  'net=50-20-7&imbalance=50&bias.2=logPrior',
  'net=50-20-7&imbalance=50&bias.2=logPrior&loss=binaryCrossEntropy',
  'net=50-20-1&imbalance=9&bias=logPrior&loss=binaryCrossEntropy',
  'net=64-20-10&data=digits&bias.2=logPrior',
  'net=50-20-10&mean=2&scale=3&constant=0.3',
  'net=50-20-10&mean=2&constant=0.3&standardize=features',
  'net=50-20-10&data=logNormal(0.3)&standardize=all',
  'net=64-20-10&data=digits&standardize=features',
  'net=784-10&data=mnist',
  'net=12-30-3&data=file(a.csv,0123456789abcdef,kind,3)',
  'net=12-30-1&data=file(a.csv,0123456789abcdef,price)&loss=huber(0.5)',
  'net=12-30-5&data=file(a.csv,0123456789abcdef)&bias.2=logPrior',
  'net=20-30x128-5&act=tanh&batch=20',
];
const layers = [
  'net=50-40-30-20-10&act.2=tanh&init.1=orthogonal(1.41)&bias.3=constant(0.1)',
  'net=50-40-30-20-10&init.4=zeros&act.1=sine(30)&act.3=leakyRelu(0.2)',
  'net=30x1-20x12-10&init=heNormal&act.5=linear&act.7=tanh&init.2=lsuv&init.9=lsuv(0.5)&bias.13=normal(1,0.1)',
  'net=30-20x12-10&init=siren&act=sine(30)&data=uniform&bias=pytorchLinear',
  'net=30-20x12-10&init=siren(5)&init.1=glorotUniform&act=sine(5)',
  'net=60-50x64-10&init=heNormal&init.2=heUniform&init.4=heUniform&init.60=heUniform',
  'net=60-50x20-10&init=lsuv&act=gelu&data=uniform',
  'net=1-1-2&batch=1&init=orthogonal',
  'net=3-4-5-6-7-8-9-10-11-12-13-14-15-16-17-18-19-20-21-22-23-24-25-26-27-28-29-30-31-32-33-34-35-36-37-38-39-40-41-42-43-44-45',
  'seed=a word&net=9-8-7',
  'init=uniform(-1,1)&vs.init=heUniform&vs.act=tanh&vs.net=100-50-10',
  'net=40-30-10&vs.loss=meanSquaredError&vs.data=digits',
  'net=784-256x5-10&act=tanh&init=lecunNormal&data=mnist&batch=128&seed=7',
  'net=17-33-9-4&act=selu&init=lecunNormal&bias=normal(0,0.1)&batch=13&loss=meanSquaredError',
  'net=64-40x30-10&data=digits(standardized)&init=formula(normal,sqrt(2/n))&vs.act=tanh&act.3=sigmoid',
];

/** Every arrangement with every norm, blocks whose ends differ in width, and columns that are left over. */
const blocks = arrangements.all.flatMap(({ id, params }) =>
  norms.all.map((norm, i) => {
    const place = norm.id === 'none' ? '' : i % 2 === 1 ? '(afterActivation,0.001,0.7,0.2)' : '(beforeActivation,,0.9)';
    const block = params.length === 0 ? id : `${id}(${(i % 3) + 1},${['1', '1/sqrt(L)', '0.5*l/L'][i % 3]})`;
    const dropout = i === 2 ? '&dropout=0.2' : '';
    return `net=20-30x4-25x5-10&batch=32&act=${['relu', 'tanh', 'gelu', 'selu'][i]}&norm=${norm.id}${place}&block=${block}&init=heNormal&bias=normal(0,0.1)${dropout}`;
  }),
);
const moreBlocks = [
  'net=20-30x7-10&batch=32&norm=batchNorm(,,,,zero)&block=postActivation(2)&norm.3=none&norm.5=layerNorm&act.4=tanh',
  'net=20-30x7-10&batch=32&norm=rmsNorm&block=preNorm(3,0,learned)&init=lsuv',
  'net=20-30x3-10&batch=32&dropout=0.5&loss=meanSquaredError',
];

const weightsOf = (widths: readonly number[]) => widths.slice(1).reduce((sum, m, k) => sum + m * widths[k]!, 0);

/** Any link, if it is not large. */
function random(count: number): string[] {
  const small = arbitraryExperiment.filter(({ a, b }) => [a, b ?? a].every(c => weightsOf(c.widths) < 4e5 && layerCount(c) < 30));
  return fc.sample(small, { numRuns: count, seed: 1 }).map(experiment => encode(experiment));
}

/** Links by what they are to show. */
export const cases = (randomCount: number): Readonly<Record<string, readonly string[]>> => ({
  initializers: [...everyInitializer, ...combinations],
  activations: everyActivation,
  losses: everyLoss,
  biases: everyBias,
  data: everyData,
  tasks,
  layers,
  blocks: [...blocks, ...moreBlocks],
  random: random(randomCount),
});
