import { expect, test } from 'vitest';
import { decode, encode } from './link.ts';

test.each([
  ['init=xavier_normal_', 'init=glorotNormal'],
  ['init=kaiming_normal_', 'init=heNormal'],
  ['init=torch.nn.init.kaiming_uniform_', 'init=heUniform'],
  ['init=heNormal&vs.init=xavier_normal', 'init=heNormal&vs.init=glorotNormal'],
  ['init=normal_', 'init=normal(0,1)'],
  ['init=uniform_', 'init=uniform(0,1)'],
  ['init=torch.nn.init.normal_(0,0.02)', 'init=normal(0,0.02)'],
  ['init=random_normal', 'init=normal'],
  ['act=Identity', 'act=linear'],
  ['act=swish', 'act=silu'],
  ['loss=mse', 'loss=meanSquaredError'],
  ['loss=categorical_crossentropy', ''],
])('%s is understood as what it names elsewhere', (link, meant) => {
  const { experiment, warnings } = decode(link);
  expect(warnings).toEqual([]);
  expect(encode(experiment)).toBe(meant);
});

test.each([
  ['init=he_normal', 'init=heNormal(fanIn,0,yes)'],
  ['act=ReLU', ''],
  ['act=leaky_relu(0.2)', 'act=leakyRelu(0.2)'],
  ['init=lecun_uniform', 'init=lecunUniform'],
])('%s is one of ours but for its spelling, and is used with a note', (link, meant) => {
  const { experiment, warnings } = decode(link);
  expect(warnings).toMatchObject([{ code: 'unknownValue' }]);
  expect(encode(experiment)).toBe(meant);
});

test.each([
  ['act', 'tahn', 'tanh'],
  ['act', 'siwish', undefined],
  ['init', 'heNormla', 'heNormal'],
  ['init', 'ortogonal', 'orthogonal'],
  ['loss', 'crossentropi', undefined],
  ['data', 'mnits', 'mnist'],
  ['act', 'x', undefined],
])('%s=%s is a slip for %s', (field, text, meant) => {
  const [warning] = decode(`${field}=${text}`).warnings;
  expect(warning!.code).toBe('unknownValue');
  expect(warning!.detail.meant).toBe(meant);
});

test('one bound alone is both, and the page says so', () => {
  const { experiment, warnings } = decode('init=uniform(0.3)&bias=uniform(-0.1)');
  expect(encode(experiment)).toBe('init=uniform(-0.3,0.3)&bias=uniform(-0.1,0.1)');
  expect(warnings).toMatchObject([
    { field: 'init', code: 'oneBound', used: 'uniform(-0.3,0.3)' },
    { field: 'bias', code: 'oneBound', used: 'uniform(-0.1,0.1)' },
  ]);
});

test('bounds of which one is the default are both written, so that the link reads the same again', () => {
  const { experiment, warnings } = decode('init=uniform(-0.3,0.05)');
  expect(warnings).toEqual([]);
  expect(encode(experiment)).toBe('init=uniform(-0.3,0.05)');
});
