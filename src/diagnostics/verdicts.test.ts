// Each verdict of the catalogue has a network that must trigger it and one that must not.
import { expect, test } from 'vitest';
import { edit } from '../config/edit.ts';
import { configOf, runConfig } from '../engine/testing.ts';
import { verdicts } from './all.ts';
import { type Facts, factsOf } from './facts.ts';
import { judge } from './judge.ts';

const facts = (link: string): Facts => factsOfConfig(configOf(link));
function factsOfConfig(config: ReturnType<typeof configOf>): Facts {
  return factsOf({ config, result: runConfig(config), after: null, preview: false, batchSize: config.batchSize, milliseconds: 0 });
}
const said = (given: Facts) => judge(given).map(({ id }) => id);

const small = 'batch=64&net=40-';
const cases: Record<string, readonly [yes: string, no: string]> = {
  overflow: ['batch=32&net=100-100x50-5&init=normal(0,1)', `${small}40x10-5&init=normal(0,1)`],
  noInput: [`${small}40-5&scale=0`, `${small}40-5`],
  symmetric: [`${small}40-5&init=constant(0.1)`, `${small}40-5`],
  silent: [`${small}40x3-5&bias=constant(-9)`, `${small}40x3-5`],
  blocked: ['net=100-100x3-10&init=heNormal&bias.1=constant(-10)&bias.2=constant(1)', `${small}40x3-5`],
  vanishes: [`${small}40x30-5&act=tanh&init=standardHeuristic`, `${small}40x30-5&init=heNormal`],
  explodes: [`${small}40x10-5&init=normal(0,1)`, `${small}40x10-5&init=heNormal`],
  shrinks: ['', 'init=heNormal'],
  grows: ['net=100-100x4-10&init=normal(0,0.2)', 'init=heNormal'],
  alike: ['net=100-100x10-10&act=sigmoid', 'net=100-100x10-10&act=tanh&init=varianceScaling(2.536,fanIn,normal)'],
  holds: ['net=200-200x3-10&init=heNormal', ''],
  deadUnits: [`${small}40x2-5&bias=constant(-2)`, `${small}40x2-5`],
  saturated: [`${small}40x3-5&act=tanh&init=normal(0,1)`, `${small}40x3-5&act=tanh`],
  noGradient: [`${small}40x3-5&bias=constant(-9)`, `${small}40x3-5`],
  flatWeightGradient: ['net=300-300x5-10&act=tanh&init=standardHeuristic', 'net=100-100x5-10&init=heNormal'],
  gradientVanishes: ['net=60-60x10-10&act=sigmoid', 'net=60-60x10-10&act=tanh&init=lecunNormal'],
  gradientExplodes: ['net=100-100x12-10&act=sine(30)&init=heNormal&loss=unitGradient', 'net=100-100x12-10&init=heNormal'],
  gradientShrinks: ['net=100-100x3-10&act=sigmoid&scale=0.5', 'net=300-300x4-10&init=heNormal'],
  gradientGrows: [
    'net=300-300x6-10&act=tanh&init=formula(normal,1.9/sqrt(n))&loss=unitGradient&scale=0.83',
    'net=300-300x6-10&init=heNormal',
  ],
  largeLogits: ['init=normal(0,1)', ''],
};

test('the catalogue and the cases are the same', () => {
  expect(Object.keys(cases).sort()).toEqual(verdicts.all.map(({ id }) => id).sort());
});

test.each(Object.entries(cases))('%s is said of the network that has it and not of the other', (id, [yes, no]) => {
  expect(verdicts.get(id).judge(facts(yes)), yes).not.toBeNull();
  expect(verdicts.get(id).judge(facts(no)), no).toBeNull();
});

test('the article’s network shrinks, and the sentence carries the theory: 1/√2 a layer, 2 needed', () => {
  const [verdict] = judge(facts('net=400-400x3-10'));
  expect(verdict?.id).toBe('shrinks');
  expect(verdict?.detail.theory).toBeCloseTo(Math.SQRT1_2, 6);
  expect(verdict?.detail.need).toBeCloseTo(2, 6);
  expect(verdict?.detail.scale).toBeCloseTo(1, 6);
});

test.each([
  ['relu', 'net=200-200x6-10'],
  ['leakyRelu(0.2)', 'net=200-200x6-10'],
  ['tanh', 'net=200-200x6-10&init=normal(0,0.01)'],
  ['selu', 'net=200-200x6-10&init=normal(0,0.01)'],
])('the remedy for %s is one: the signal holds after it', (act, link) => {
  const before = facts(`${link}&act=${act}`);
  const [verdict] = judge(before);
  expect(['shrinks', 'vanishes']).toContain(verdict?.id);
  const remedied = factsOfConfig(edit(before.config, verdict!.remedies[0]!.change(before.config)));
  expect(said(remedied)[0]).toBe('holds');
});

test('a dead network is told to drop its biases, and lives', () => {
  const before = facts('net=100-100x4-10&bias=constant(-9)');
  const [verdict] = judge(before);
  expect(verdict?.remedies[0]?.id).toBe('zeroBiases');
  expect(said(factsOfConfig(edit(before.config, verdict!.remedies[0]!.change(before.config))))[0]).toBe('shrinks');
});

test('at most two things are said, and nothing after a network that does not work at all', () => {
  expect(said(facts('init=zeros'))).toEqual(['symmetric']);
  expect(said(facts('scale=0'))).toEqual(['noInput']);
  expect(said(facts('net=100-100x8-10&act=tanh&init=normal(0,1)')).length).toBeLessThanOrEqual(2);
});

test.each([
  ['net=100-100x4-10', 'scale', ['he']],
  ['act.1=tanh&act.2=tanh', 'scale', ['exactGain']],
  // Wide and narrow layers in turn, of which neither has what theory tells of both.
  ['init=glorotUniform(2)&net=1000-10-1000-10-1000-10', 'scale', ['he']],
  ['net=100-100x5-10&act=tanh&init=normal(0,0.01)', 'scale', ['exactGain']],
  // Only layers 2 to 8 are judged, and theirs is 1.1, though 9 in layer 1.
  ['net=400-50x8-10&init=normal(0,0.15)&batch=32', 'scale', ['he']],
  ['net=100-100x6-10&init=normal(0,0.01)&init.1=normal(0,100)', 'scale', ['he']],
  // The mean is too small to matter beside n·Var(W) = 4.
  ['net=100-100x6-10&init=normal(0.005,0.2)', 'scale', ['he']],
  ['net=100-100x4-10&init=uniform(0,0.1)', 'mean', ['he']],
  ['net=100-100x4-10&act=sigmoid&init=uniform(-0.1,0)', 'mean', ['exactGain']],
  // tanh makes small signals larger with any n·Var(W) above 1.
  ['net=100-100x5-10&act=tanh&scale=0.2&init=heNormal', 'size', ['lsuv']],
  // A gain keeps one size only, and many layers lead away from it.
  ['net=256-256x30-10&act=silu', 'scale', ['lsuv']],
  ['net=256-256x3-10&act=silu', 'scale', ['exactGain']],
  // What holds the signal makes the gradient grow: by 1.7 in ten layers, by 40 in fifty, where it is near 1 as it is.
  ['net=100-100x10-10&act=tanh', 'scale', ['exactGain']],
  ['net=100-100x50-10&act=tanh', 'scale', []],
  ['net=100-100x3-10&init=heNormal&bias=normal(0,2)', 'biases', ['zeroBiases']],
  ['net=100-100x4-10&init=normal(0,0.144)&bias=constant(1)', 'biases', ['zeroBiases']],
  ['net=100-10x30-10&init=heNormal', 'chance', []],
  ['net=100-100x10-10&init=identity(1.41421356)', 'fixed', ['he']],
  ['net=100-100x3-10&init.1=constant(0.1)', 'fixed', ['he']],
  ['net=100-100x5-10&init=heNormal&init.1=normal(0,0.000001)', 'first', []],
  ['net=100-100x2-10&init=lsuv', 'first', []],
  // 1e3 of the input, but not of layer 1; that is no reason to blame layer 1.
  ['net=200-200x20-10&init=normal(0,0.1414)', 'scale', ['he']],
  // n·Var(W) is 64, and the signal shrinks.
  ['net=64-64x3-10&act=gelu&init=normal(0,1)&act.3=hardSigmoid', 'mixed', []],
  ['net=100-100-10&act=tanh', 'ownSize', []],
  ['net=100-100x5-10&act.2=tanh&act.3=tanh&init=heNormal', 'mixed', []],
  ['net=100-100x4-10&init=normal(0,0.16)&bias=normal(0,0.8)', 'together', []],
])('%s: the cause is %s, and the remedy what helps', (link, cause, remedies) => {
  const [verdict] = judge(facts(link));
  expect(verdict?.detail.cause).toBe(cause);
  expect(verdict?.remedies.map(({ id }) => id)).toEqual(remedies);
});

test.each([
  'net=100-100x4-10',
  'net=100-100x12-10&act=tanh&init=normal(0,0.05)',
  'net=100-100x20-10&act=silu&init=lecunNormal',
  'net=100-60-40-20-10&act=elu&init=normal(0,0.3)',
  'net=100-100x6-10&init=uniform(0,0.05)',
  'net=100-100x12-10&act=sine(30)',
  'net=100-100x30-10&act=softplus',
  'net=100-100x10-10&act=sigmoid',
])('%s: a remedy, carried out, brings the flow halfway to holding at least', link => {
  const before = facts(link);
  const judgement = judge(before).find(({ remedies }) => remedies.length > 0)!;
  // What sets two samples apart fades as the gradient does.
  const flow = judgement.id === 'alike' ? 'gradient' : (judgement.about as 'signal' | 'gradient');
  const after = factsOfConfig(edit(before.config, judgement.remedies[0]!.change(before.config)));
  expect(Math.abs(Math.log(after[flow].perLayer))).toBeLessThan(Math.abs(Math.log(before[flow].perLayer)) / 2);
});

test.each([
  'net=100-100x3-10&init.1=constant(0.1)', // what comes after tells the units apart
  'net=100-100x2-10&init=constant(0.01)&bias=normal(0,1)',
])('%s: units that become different are not called one', link => {
  expect(said(facts(link))).not.toContain('symmetric');
});

test('a signal that holds from layer 1 on but is lost there is said to vanish, or to explode', () => {
  expect(said(facts('net=100-100x5-10&init=heNormal&init.1=normal(0,0.000001)'))[0]).toBe('vanishes');
  expect(said(facts('net=784-100x5-10&init=heNormal&init.1=normal(0,100)'))[0]).toBe('explodes');
  // Its own size, whatever comes in.
  expect(said(facts('net=100-100x2-10&act=sigmoid&scale=0.0001'))[0]).toBe('alike');
});

test('small steps that add up in a deep network are told', () => {
  const deep = judge(facts('net=100-100x30-10&act=tanh'))[0]!;
  expect(deep.id).toBe('shrinks');
  expect(deep.detail.drift).toBeLessThan(1 / 3);
  expect(judge(facts('net=100-100x30-10&act=gelu&init=varianceScaling(2.3516,fanIn,normal)'))[0]!.remedies[0]?.id).toBe('lsuv');
  expect(said(facts('net=200-200x3-10&init=heNormal'))[0]).toBe('holds');
});

test('zero biases are offered where they were meant to be negative, in the layer that they silence', () => {
  const remediesOf = (link: string) => judge(facts(link)).flatMap(({ remedies }) => remedies.map(({ id }) => id));
  expect(remediesOf('net=100-100x3-10&init=heNormal&bias.3=constant(-10)')).toEqual(['zeroBiases']);
  expect(remediesOf('data=digits&net=64-100x6-10&init=uniform(-0.05,0)&bias=normal(0,1)')).not.toContain('zeroBiases');
});

test('nothing is offered that would leave the gradient lost', () => {
  const [, gradient] = judge(facts('net=100-100x50-10&act=sigmoid&init=normal(0,0.03)'));
  expect([gradient?.id, gradient?.remedies]).toEqual(['noGradient', []]);
});

test('where only the output’s weights are 0, it is said that a training mends it, and nothing is offered for the gradient', () => {
  const [, gradient] = judge(facts('init=mup(zero)'));
  expect([gradient?.id, gradient?.detail.readout, gradient?.remedies]).toEqual(['noGradient', 'zero', []]);
  expect(judge(facts('net=60-60x3-10&init=heNormal&bias.3=constant(-10)')).some(({ detail }) => detail.readout === 'zero')).toBe(false);
});

test('a gradient that explodes is said before what it is made of', () => {
  expect(said(facts('act=tanh&init=normal(0,1)&net=200-200x10-10'))).toEqual(['holds', 'gradientExplodes']);
});

test('of a preview no unit is called dead', () => {
  const config = configOf('batch=64&net=40-40x2-5&bias=constant(-1)');
  const judged = (preview: boolean) =>
    said(factsOf({ config, result: runConfig(config), after: null, preview, batchSize: config.batchSize, milliseconds: 0 }));
  expect(judged(false)).toContain('deadUnits');
  expect(judged(true)).not.toContain('deadUnits');
});

test.each([
  ['net=100-100x3-10&act=tanh&init.2=zeros&bias=normal(0,0.1)', '2', 'exactGain'],
  ['net=100-100x5-10&act=sigmoid&init=lecunNormal&init.3=zeros', '3', 'exactGain'],
  ['net=100-100x3-10&init=heNormal&init.2=zeros&bias=constant(1)&bias.1=constant(-10)', '1', 'zeroBiases'],
])(
  '%s: layer %s, whose weights or activations are 0, blocks what comes after it, whatever its biases make of it',
  (link, layer, remedy) => {
    const [verdict, ...more] = judge(facts(link));
    expect([verdict?.id, verdict?.detail.layer, verdict?.remedies[0]?.id, more.length]).toEqual(['blocked', layer, remedy, 0]);
  },
);

test('with one sample a healthy network’s zeros are not called dead', () => {
  expect(said(facts('net=100-100x3-10&init=heNormal&batch=1'))).toEqual(['holds']);
});

test('a draw that strays where the average shrinks as well is told of its scale, which has its share in it', () => {
  for (const link of ['net=20-4x4-10', 'net=100-8x8-10&seed=5', 'net=1-1-2&batch=1']) {
    const [verdict] = judge(facts(link));
    expect([verdict?.detail.cause, verdict?.remedies[0]?.id], link).toEqual(['scale', 'he']);
  }
});

test('one step within a quarter is no trend, nor are many that come to less than three', () => {
  expect(said(facts('net=100-200-10&init=heNormal&scale=1&seed=1'))).not.toContain('gradientGrows');
  expect(said(facts('data=digits&net=64-100-100-10&init=heNormal'))).not.toContain('gradientGrows');
});

test('biases that only make the same of all samples are found, and to drop them is the remedy', () => {
  const [verdict] = judge(facts('net=100-100x30-10&act=tanh&init=lecunNormal&bias=normal(0,1)'));
  expect([verdict?.id, verdict?.remedies[0]?.id]).toEqual(['alike', 'zeroBiases']);
});

test('a loss far above chance by few labels is no decided output', () => {
  expect(said(facts('net=100-100-2&batch=1&seed=2&init=lecunNormal&scale=0.5'))).not.toContain('largeLogits');
});

test('a gradient that is lost is said before the saturation that makes it, with the biases that make that', () => {
  const [, gradient] = judge(facts('act=sigmoid&net=100-100x5-10&bias=constant(10)'));
  expect(gradient?.id).toBe('gradientVanishes');
});

test('a gain is offered against saturation only where it is less, and saturates little, or less than half as much', () => {
  const remediesOf = (link: string) =>
    verdicts
      .get('saturated')
      .remedies(facts(link))
      .map(({ id }) => id);
  expect(remediesOf('net=100-100x10-10&act=tanh&init=normal(0,1)')).toEqual(['exactGain']);
  expect(remediesOf('net=100-100x30-10&act=hardTanh&init=heNormal')).toEqual([]);
  expect(remediesOf('act=hardTanh&init=normal(0,1)')).toEqual(['exactGain']); // from 92 to 32 %
  expect(remediesOf('net=100-100x3-10&act=tanh&init=normal(0,0.2)&scale=100')).toEqual([]);
  expect(remediesOf('net=100-100x10-10&act=sigmoid&init=normal(0,0.3)&act.6=hardTanh')).toEqual([]);
});

test('a single step that is called none says which it is', () => {
  expect(judge(facts('act=tanh&init=heNormal'))[0]).toMatchObject({ id: 'holds', detail: { step: '1' } });
  expect(judge(facts('act=relu&init=heNormal'))[0]).toMatchObject({ id: 'holds', detail: { step: '' } });
});

test('a remedy that would change nothing is not offered', () => {
  // Of six single units, each 0 in half of the draws, one is in nearly all.
  const offered = (init: string) => judge(facts(`net=20-1x6-10&batch=1&init=${init}`)).map(({ id, remedies }) => [id, remedies.length]);
  expect([offered('glorotNormal'), offered('heNormal')]).toEqual([[['silent', 1]], [['silent', 0]]]);
});

test('weights that are negative on average are not helped by zero biases', () => {
  const [verdict] = judge(facts('net=100-100x4-10&init=uniform(-1,0)&bias=constant(-1)'));
  expect([verdict?.id, verdict?.remedies[0]?.id]).toEqual(['silent', 'he']);
});

test('a remedy keeps what has changed since the picture it was offered for', () => {
  const { config } = facts('net=100-100x3-10');
  const [verdict] = judge(facts('net=100-100x3-10'));
  const since = edit(config, { own: { ...config.own, activation: { 2: { id: 'tanh', params: {} } } } });
  const remedied = edit(since, verdict!.remedies[0]!.change(since));
  expect(remedied.own.activation).toEqual({ 2: { id: 'tanh', params: {} } });
});

test('how much is left is told of the input, in deep networks too', () => {
  const { inputs, summaries, ...rest } = facts('net=100-100x10-10&init=normal(0,1)');
  const [verdict] = judge({ inputs, summaries, ...rest });
  expect(verdict?.detail.ratio).toBeCloseTo(summaries.at(-2)!.activations!.rms / inputs.rms, 6);
});
