import { describe, expect, test } from 'vitest';
import { decode } from './link.ts';
import { formatNet } from './net.ts';
import type { LinkWarning } from './problem.ts';

const untouched = decode('').experiment;
const warningsOf = (link: string) => decode(link).warnings.map(({ field, code, used }): Partial<LinkWarning> => ({ field, code, used }));

/** Link, the field that is told of, why, and what stands there instead: the default, as the rest of the experiment shows. */
const replaced: [link: string, field: string, code: LinkWarning['code'], used: string][] = [
  ['init=xavier', 'init', 'unknownValue', 'glorotUniform'],
  ['init=constructor', 'init', 'unknownValue', 'glorotUniform'],
  ['act=__proto__', 'act', 'unknownValue', 'relu'],
  ['act=RELU', 'act', 'unknownValue', 'relu'],
  ['data=toString', 'data', 'unknownValue', 'gaussian'],
  ['loss=hinge', 'loss', 'unknownValue', 'softmaxCrossEntropy'],
  ['loss=', 'loss', 'unknownValue', 'softmaxCrossEntropy'],
  ['labels=some', 'labels', 'unknownValue', 'random'],
  ['labels=real', 'labels', 'noRealLabels', 'random'],
  ['init=uniform(NaN,1)', 'init', 'notANumber', 'glorotUniform'],
  ['init=normal(0,Infinity)', 'init', 'notANumber', 'glorotUniform'],
  ['init=normal(0,0x10)', 'init', 'notANumber', 'glorotUniform'],
  ['init=normal(0,0)', 'init', 'outOfRange', 'glorotUniform'],
  ['init=uniform(-1,1,2)', 'init', 'tooManyParameters', 'glorotUniform'],
  ['init=zeros(1)', 'init', 'tooManyParameters', 'glorotUniform'],
  ['init=heNormal(fanAvg)', 'init', 'unknownValue', 'glorotUniform'],
  ['init=heNormal(', 'init', 'unknownValue', 'glorotUniform'],
  ['init=formula(uniform,alert(1))', 'init', 'badExpression', 'glorotUniform'],
  ['init=formula(uniform,n.constructor)', 'init', 'badExpression', 'glorotUniform'],
  ['init=formula(uniform,globalThis)', 'init', 'badExpression', 'glorotUniform'],
  ['init=formula(uniform,(()=>1)())', 'init', 'badExpression', 'glorotUniform'],
  ['act=leakyRelu(2)', 'act', 'outOfRange', 'relu'],
  ['bias=orthogonal', 'bias', 'unknownValue', 'default'],
  ['batch=0', 'batch', 'outOfRange', '256'],
  ['batch=1025', 'batch', 'outOfRange', '256'],
  ['batch=12.5', 'batch', 'notWhole', '256'],
  ['batch=1e999', 'batch', 'outOfRange', '256'],
  ['batch=', 'batch', 'notANumber', '256'],
  ['scale=-1', 'scale', 'outOfRange', '1'],
  ['net=100', 'net', 'badNet', '100-100-100-10'],
  ['net=100-1x65-1x64-10', 'net', 'badNet', '100-100-100-10'],
  ['out=tanh', 'out', 'lossOwnsOutput', 'linear'],
  ['targets=inputs', 'targets', 'noTargets', 'labels'],
  ['targetScale=2', 'targetScale', 'noTargets', '1'],
  ['imbalance=0.5', 'imbalance', 'outOfRange', '1'],
  ['mean=1e7', 'mean', 'outOfRange', '0'],
  ['standardize=yes', 'standardize', 'unknownValue', 'none'],
  ['constant=2', 'constant', 'outOfRange', '0'],
  ['init=formula(uniform,sum(n))', 'init', 'badExpression', 'glorotUniform'],
  ['net=100--10', 'net', 'badNet', '100-100-100-10'],
  ['net=100-1e2-10', 'net', 'badNet', '100-100-100-10'],
  [`seed=${'x'.repeat(201)}`, 'seed', 'tooLong', '1'],
  ['rows=weights,loss', 'rows', 'unknownValue', 'weights,preactivations,activations,dPreactivations,dWeights'],
  ['rows=', 'rows', 'unknownValue', 'weights,preactivations,activations,dPreactivations,dWeights'],
  ['theory=yes', 'theory', 'unknownValue', 'on'],
  ['verdict=yes', 'verdict', 'unknownValue', 'on'],
  [`ask=${'x'.repeat(301)}`, 'ask', 'tooLong', ''],
  ['tool=constructor', 'tool', 'unknownValue', 'none'],
  ['scale.rows=log2', 'scale.rows', 'unknownValue', 'shared'],
];

test.each(replaced)('%s: %s is replaced, because %s, by %s', (link, field, code, used) => {
  expect(decode(link).experiment).toEqual(untouched);
  expect(warningsOf(link)).toEqual([{ field, code, used }]);
});

test.each([
  ['net=100-0-10', 'outOfRange', '100-1-10'],
  ['net=100-5000-50-10', 'outOfRange', '100-4096-50-10'],
  ['net=99999-5-10', 'outOfRange', '1024-5-10'],
  ['net=100-5-0', 'outOfRange', '100-5-1'],
  ['net=100-5-1025', 'outOfRange', '100-5-1024'],
  ['net=100-7x129-10', 'outOfRange', '100-7x128-10'],
  ['net=100-5x0-10', 'outOfRange', '100-5-10'],
  ['net=0-5-2000', 'outOfRange', '1-5-1024'],
  ['data=mnist&net=100-30-10', 'fixedInputWidth', '784-30-10'],
])('%s: a number that is not allowed, because %s, costs that number and not the network: %s', (link, code, used) => {
  const { experiment, warnings } = decode(link);
  expect(warnings).toMatchObject([{ field: 'net', code, used }]);
  expect(formatNet(experiment.a.widths)).toBe(used);
});

test.each([
  ['tool=draws(2.5)', 'notWhole', 'draws'],
  ['tool=draws(0)', 'outOfRange', 'draws'],
  ['tool=sweep(scale,loss)', 'unknownValue', 'sweep'],
  ['tool=training(adam(0))', 'outOfRange', 'training'],
  ['tool=training(lamb)', 'unknownValue', 'training'],
  ['tool=health(1)', 'tooManyParameters', 'health'],
])('%s: settings that are none, because %s, leave %s open with its own', (link, code, used) => {
  const { experiment, warnings } = decode(link);
  expect(warnings).toMatchObject([{ field: 'tool', code, used }]);
  expect(experiment).toEqual(decode(`tool=${used}`).experiment);
});

const left: [link: string, field: string, code: LinkWarning['code']][] = [
  ['weights=1', 'weights', 'unknownField'],
  ['constructor=1', 'constructor', 'unknownField'],
  ['__proto__=1', '__proto__', 'unknownField'],
  ['Act=tanh', 'Act', 'unknownField'],
  ['seed.2=7', 'seed.2', 'unknownField'],
  ['act.=tanh', 'act.', 'unknownField'],
  ['act.1.2=tanh', 'act.1.2', 'unknownField'],
  ['vs.rows=weights', 'vs.rows', 'unknownField'],
  ['vs.vs.init=zeros', 'vs.vs.init', 'unknownField'],
  ['vs=other', 'vs', 'unknownField'],
  ['v=2', 'v', 'unknownVersion'],
  ['seed=1&seed=2', 'seed', 'repeatedField'],
  ['init.01=ones', 'init.01', 'unknownField'],
  ['act.3=tanh', 'act.3', 'noSuchLayer'],
  ['init.0=zeros', 'init.0', 'noSuchLayer'],
  ['init.4=zeros', 'init.4', 'noSuchLayer'],
  ['just text', 'just text', 'unknownField'],
  ['=1', '', 'unknownField'],
  ['%E0%A4%A=1', '%E0%A4%A', 'unknownField'],
];

test.each(left)('%s: %s is left out, because %s', (link, field, code) => {
  expect(decode(link).experiment).toEqual(untouched);
  expect(warningsOf(link)).toEqual([{ field, code, used: null }]);
});

describe('one wrong field', () => {
  test('leaves the others as they are', () => {
    const { experiment, warnings } = decode('net=9-8-7&init=nonsense&act=tanh&batch=4');
    expect(experiment).toEqual(decode('net=9-8-7&act=tanh&batch=4').experiment);
    expect(warnings).toHaveLength(1);
  });

  test('of B falls back to what A has, and is named as the link spells it', () => {
    const { experiment, warnings } = decode('init=heNormal&act.2=tanh&vs.init=constructor&vs.act.2=nonsense&vs.seed=3');
    expect(experiment.b).toEqual({ ...experiment.a, seed: '3' });
    expect(warnings.map(({ field, used }) => [field, used])).toEqual([
      ['vs.init', 'heNormal'],
      ['vs.act.2', 'tanh'],
    ]);
  });

  test('of an unknown name makes no B', () => {
    expect(decode('vs.nonsense=1').experiment.b).toBe(null);
  });

  test('keeps a percent sign that encodes nothing as text', () => {
    expect(decode('seed=100%').experiment.a.seed).toBe('100%');
  });
});

test('of real data, a wrong input width is replaced by the data’s own; so are labels that do not fit the classes', () => {
  expect(warningsOf('data=digits&net=100-50-10')).toEqual([{ field: 'net', code: 'fixedInputWidth', used: '64-50-10' }]);
  expect(warningsOf('data=mnist&net=784-50-9&labels=real')).toEqual([{ field: 'labels', code: 'noRealLabels', used: 'random' }]);
});

test('rows are shown once each, in the table’s order', () => {
  const { experiment, warnings } = decode('rows=activations,weights,activations');
  expect(experiment.view.rows).toEqual(['weights', 'activations']);
  expect(warnings).toEqual([]);
});

test('the place of a formula’s fault is told, from 0', () => {
  expect(decode('init=formula(uniform,sqrt(2/q))').warnings[0]!.detail).toMatchObject({ code: 'unknownName', index: 7, detail: 'q' });
});

test.each([
  ['init=HeNormal', 'heNormal'],
  ['init=he_normal(fanIn)', 'heNormal'],
  ['act=ReLU', 'relu'],
  ['vs.act.2=Leaky-ReLU(0.1)', 'leakyRelu'],
  ['labels=Random', 'random'],
  ['scale.rows=Own', 'own'],
  ['init=varianceScaling(2,fan_in)', 'fanIn'],
])('%s is one id but for case and punctuation, and means %s', (link, meant) => {
  expect(decode(link).warnings.map(({ code, detail }) => [code, detail.meant])).toEqual([['unknownValue', meant]]);
});

test.each(['init=he', 'init=', 'act=__proto__', 'init=(1)'])('%s means no id', link => {
  expect(decode(link).warnings[0]!.detail.meant).toBeUndefined();
});
