import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { activations } from '../../activations/all.ts';
import { formatNumber } from '../../charts/formatNumber.ts';
import type { Config } from '../../config/config.ts';
import { decode } from '../../config/link.ts';
import { datasets } from '../../datasets/all.ts';
import { runConfig } from '../../engine/testing.ts';
import { loadToolDictionary } from '../../i18n/index.ts';
import { biasInitializers, initializers } from '../../initializers/all.ts';
import { losses } from '../../losses/all.ts';
import { toFigure } from './figure.ts';
import { WIDTH } from './layout.ts';
import { colours } from './style.ts';

const english = await loadToolDictionary('en');

const whole = { occasional: true, magnitudes: true };

function figureOf(link: string, words = english, address = 'https://example.org/'): string {
  const { experiment } = decode(link);
  return toFigure(experiment, runConfig(experiment.a, whole), experiment.b && runConfig(experiment.b, whole), words, address);
}

/** The texts in the order of the file, as a reader sees them. */
const textsOf = (svg: string) =>
  [...svg.matchAll(/<text[^>]*>([^<]*)<\/text>/g)].map(([, text]) =>
    text!.replace(/&(lt|gt|quot|amp);/g, (_, name) => ({ lt: '<', gt: '>', quot: '"', amp: '&' })[name as 'lt']!),
  );

/** Fails where an element is not closed or an attribute is written twice, as an XML parser would. */
function checkNesting(svg: string): void {
  const open: string[] = [];
  for (const [tag, closing, name, attributes, single] of svg.matchAll(/<(\/?)([a-z]+)((?:\s[\w:-]+="[^"<]*")*)(\/?)>/g)) {
    const names = [...attributes!.matchAll(/\s([\w:-]+)=/g)].map(([, attribute]) => attribute);
    expect(new Set(names).size, tag).toBe(names.length);
    if (closing) expect(open.pop(), tag).toBe(name);
    else if (!single) open.push(name!);
  }
  expect(open).toEqual([]);
  const outside = svg.replace(/<\/?[a-z]+(?:\s[\w:-]+="[^"<]*")*\/?>|<\?xml[^>]*\?>/g, '');
  expect(outside).not.toMatch(/[<>]|&(?!(amp|lt|gt|quot);)/);
}

const everything = 'rows=weights,biases,preactivations,activations,dActivations,dPreactivations,dWeights,dBiases';
const links = [
  '',
  'init=uniform(-1,1)&vs.init=heUniform',
  'net=30-20x30-10&batch=16&vs.init=heNormal',
  'net=20-20x64-10&batch=16&act=tanh&scale.rows=own',
  `${everything}&scale.rows=log&vs.net=100-10`,
  'init=zeros&theory=off',
  'net=30-30x30-10&batch=16&init=normal(0,10)',
  'net=9-5-3&init=formula(normal,1e25)&vs.init=ones&bias=constant(-3)',
];

test.each(links)('#%s: XML of finite numbers, without styles from elsewhere', link => {
  const svg = figureOf(link);
  checkNesting(svg);
  const drawn = [...svg.matchAll(/ (?:d|x|y|width|height|transform|viewBox)="([^"]*)"/g)].map(([, value]) => value!);
  expect(drawn.join(' ')).not.toMatch(/NaN|Infinity|undefined|null|\.\d{3}/);
  expect(svg).not.toMatch(/ class=| style=|var\(|<style|foreignObject|url\(/);
});

test('the same experiment gives the same bytes', () => {
  expect(figureOf(links[1]!)).toBe(figureOf(links[1]!));
});

test.each(links)('#%s: no column leaves the figure', link => {
  const columns = [...figureOf(link).matchAll(/<g transform="translate\(([\d.]+) /g)].map(([, x]) => Number(x));
  expect(Math.max(...columns)).toBeLessThan(WIDTH - 32);
});

test('every text is at least 6 points high where the figure is 180 mm wide', () => {
  const svg = figureOf(links[1]!);
  const sizes = [...svg.matchAll(/font-size="([\d.]+)"/g)].map(([, size]) => Number(size));
  expect(svg).toContain('<svg xmlns="http://www.w3.org/2000/svg" width="180mm"');
  expect((Math.min(...sizes) / WIDTH) * (180 / 25.4) * 72).toBeGreaterThanOrEqual(6);
});

test('the caption says every setting of both, the link and the digest that the page shows', () => {
  const texts = textsOf(figureOf(links[1]!));
  const said = texts.map(text => text.replaceAll('\u00a0', ' '));
  expect(said).toContain(
    'Uniform, low -1, high 1 · ReLU · 100-100-100-10 · Softmax cross-entropy · Gaussian · batch 256 · labels random · seed 1',
  );
  expect(said).toContain('https://example.org/#init=uniform(-1,1)&vs.init=heUniform');
  const golden = JSON.parse(readFileSync(new URL('../../engine/passes/goldenDigests.json', import.meta.url), 'utf8'));
  expect(textsOf(figureOf('')).at(-1)).toBe(`Initscope · digest ${golden['#'].digest}`);
});

test.each([
  ['vs.bias=constant(0.1)&net=9-8-3', 'biases Constant, value 0.1 · ReLU'],
  ['init=normal&net=9-8-3', 'Normal, mean 0, std 0.05 · ReLU'],
  ['init=heNormal(fanOut)&net=9-8-3', 'He (Kaiming) normal, mode fan-out, negative slope 0, truncated no · ReLU'],
  ['init=formula&net=9-8-3', 'Your formula, distribution uniform, formula sqrt(6/(n+m)) · ReLU'],
  ['act=leakyRelu&net=9-8-3', ' · leaky ReLU, α 0.01 · 9-8-3'],
  ['act=sine(30)&net=9-8-7-3&act.2=elu', 'activation of layer 2: ELU, α 1'],
  ['data=digits&net=64-20-10', ' · Digits 8 × 8, pixels raw · batch 256'],
])('the caption says parameters that are the defaults, too: #%s', (link, words) => {
  expect(textsOf(figureOf(link)).join(' ').replaceAll('\u00a0', ' ')).toContain(words);
});

test('the caption says parameters in the words of the page’s language', async () => {
  const said = textsOf(figureOf('init=heNormal(fanOut)&net=9-8-3', await loadToolDictionary('zh')))
    .join('')
    .replaceAll('\u00a0', ' ');
  expect(said).toContain('，模式 扇出，负半轴斜率 0，截断 否 ·');
});

test('heads say of each layer its name, width, activation and initializer; where A and B differ, of both', () => {
  const texts = textsOf(figureOf('net=9-8-7-6-5&act.2=tanh&init.3=zeros&vs.net=9-8-4-5')).join('|');
  expect(texts).toContain('|Input|9 · Gaussian|Layer 1|8 · ReLU|');
  expect(texts).toContain('|Layer 2|7 · tanh|4 · tanh|');
  expect(texts).toContain('|Layer 3|6 · ReLU|Zeros|');
  expect(texts).toContain('|Output|5 · softmax|');
});

test('layers that have the same settings of their own are told together', () => {
  const said = textsOf(figureOf('net=9-8x6-5&batch=8&init.1=zeros&init.2=zeros&init.3=zeros&init.5=zeros&act.4=tanh'))
    .join(' ')
    .replaceAll('\u00a0', ' ');
  expect(said).toMatch(/activation of layer 4: tanh · initializer of layer 1–3, 5: Zeros/);
});

const registries = { init: initializers, act: activations, bias: biasInitializers, loss: losses, data: datasets };
/** An entry that the others are not. */
const others = { init: 'formula(normal,3)', act: 'elu(9)', bias: 'constant(9)' };
const everyEntry = Object.entries(registries).flatMap(([field, { all }]) =>
  all.flatMap(({ id }) => {
    const dataset = field === 'data' ? datasets.get(id) : null;
    const net = `net=${dataset && 'width' in dataset ? dataset.width : 64}-5-6-10&batch=8`;
    const common = others[field as keyof typeof others];
    return [`${net}&${field}=${id}`, ...(common ? [`${net}&${field}=${common}&${field}.2=${id}`] : [])];
  }),
);

test.each(everyEntry)('there are words for every entry of a registry: #%s', link => {
  expect(decode(link).warnings).toEqual([]);
  const said = textsOf(figureOf(link)).join(' ').replaceAll('\u00a0', ' ');
  expect(said).not.toMatch(/undefined/);
  if (link.includes('.2=')) expect(said).toMatch(/(?:initializer|activation|biases) of layer 2: \S/);
});

test('biases that a layer takes from its initializer are called as on the page', () => {
  const said = textsOf(figureOf('batch=8&net=9-8-7-5&bias=zeros&bias.2=default')).join(' ').replaceAll('\u00a0', ' ');
  expect(said).toContain('biases of layer 2: As the initializer brings');
});

test('a seed of any characters is text', () => {
  const svg = figureOf('seed=%00%3C%26%22%0Bx');
  checkNesting(svg);
  // biome-ignore lint/suspicious/noControlCharactersInRegex: those are what is looked for
  expect(svg).not.toMatch(/[\u0000-\u0008\u000b]/);
  expect(textsOf(svg).join()).toContain('seed\u00a0\ufffd<&"\ufffdx');
});

test('without theory nothing is dashed and nothing said of it', async () => {
  const svg = figureOf('theory=off').replaceAll('#theory=off', '');
  expect(svg).not.toMatch(/stroke-dasharray="3 2.5"|theory/);
  expect(figureOf('', await loadToolDictionary('zh'))).toContain('虚线：平均场理论。');
});

test('dead and constant tensors, cut peaks and values that are not finite are explained where they are drawn', () => {
  const explained = (link: string) => textsOf(figureOf(link)).slice(-8).join(' ');
  expect(explained('net=9-8-5&init=zeros')).toMatch(/Arrows: constants; rings: all zeros\./);
  expect(explained('net=9-8-5&init=zeros')).not.toMatch(/Hatched/);
  expect(explained('net=9-8-5&init=formula(normal,1e35)')).toMatch(/Hatched: shares that are not finite\./);
});

test.each(['net=9-8-5&batch=16', 'net=9-8x7-5&batch=16'])(
  'each network has its own numbers, in its own colour, and its own outlines: %s',
  link => {
    const both = `${link}&init=heNormal&vs.init=normal(0,3)`;
    const svg = figureOf(both);
    const { experiment } = decode(both);
    const rmsOf = (config: Config) =>
      runConfig(config, whole).layers.flatMap(({ weights, preactivations, dWeights }) =>
        [weights!, preactivations!, dWeights!].map(({ rms }) => formatNumber(rms)),
      );
    const written = (fill: string) =>
      [...svg.matchAll(/<text([^>]*)>([^<]*)<\/text>/g)].flatMap(([, is, text]) => (is!.includes(`fill="${fill}"`) ? [text] : []));
    expect(written(colours.aText)).toEqual(expect.arrayContaining(rmsOf(experiment.a)));
    expect(written(colours.bText)).toEqual(expect.arrayContaining(rmsOf(experiment.b!)));
    const outlines = (stroke: string) =>
      [...svg.matchAll(/<path([^>]*)\/>/g)].flatMap(([, is]) =>
        is!.includes(`stroke="${stroke}"`) ? [/ d="([^"]*)"/.exec(is!)![1]!] : [],
      );
    const [ofA, ofB] = [new Set(outlines(colours.a)), outlines(colours.b)];
    expect(ofB.filter(d => d.length > 200 && !ofA.has(d))).not.toEqual([]);
  },
);

test('the legend says each network’s initializer, and the other settings in which they differ', () => {
  const texts = textsOf(figureOf('net=9-8-5&init=heNormal&act=tanh&vs.init=zeros&vs.act=relu'));
  const [a, b] = [texts.indexOf('A'), texts.indexOf('B')].map(at => texts[at + 1]);
  expect([a, b]).toEqual(['He (Kaiming) normal · tanh', 'Zeros · ReLU']);
});

test('the colours are those of the light theme, on white', () => {
  const css = readFileSync(new URL('../../charts/tokens.css', import.meta.url), 'utf8');
  const light = Object.fromEntries(
    [...css.matchAll(/--([a-z-]+): light-dark\((#[0-9a-f]{6}),/g)].map(([, name, colour]) => [name!, colour!]),
  );
  const { ink, 'ink-soft': inkSoft, rule, a, 'a-text': aText, 'a-fill': aFill, b, 'b-text': bText, theory } = light;
  expect(colours).toEqual({ paper: '#ffffff', ink, inkSoft, rule, a, aText, aFill, b, bText, theory });
});

test('skip connections are arcs over the heads, A’s and B’s; a plain chain has none and stands as it did', () => {
  const svg = figureOf('net=9-9x5-3&batch=8&block=preNorm&vs.block=preNorm(4)');
  checkNesting(svg);
  const arcs = [...svg.matchAll(/<path d="(M[^"]* 18C[^"]*)"/g)].map(([, d]) => d!.split('M').length - 1);
  expect(arcs).toEqual([1, 2]); // one block of four layers in B, below, then two of two in A
  expect(textsOf(svg)).toContain('stream s line · z dots');
  expect(figureOf('net=9-9x5-3&batch=8')).not.toMatch(/ 18C/);
});
