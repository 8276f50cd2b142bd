import { expect, test } from 'vitest';
import golden from './goldenLinks.json' with { type: 'json' };
import { decode, encode } from './link.ts';

// What comes new to a network is added to the file with the value that leaves old links as they were, what comes new to the view need not be;
// nothing else there ever changes.
test.each(golden)('$link opens for ever to what it opened to first', ({ link, opens }) => {
  const { experiment, warnings } = decode(link);
  expect(warnings).toEqual([]);
  expect(experiment.a).toEqual(opens.a);
  expect(experiment.b).toEqual(opens.b);
  expect(experiment.view).toMatchObject(opens.view);
  expect(decode(encode(experiment)).experiment).toEqual(experiment);
});

test('the bare fragment is the article’s network', () => {
  expect(decode('#').experiment.a).toMatchObject({
    data: { id: 'gaussian' },
    widths: [100, 100, 100, 10],
    batchSize: 256,
    labels: 'random',
    activation: { id: 'relu' },
    initializer: { id: 'glorotUniform' },
    loss: { id: 'softmaxCrossEntropy' },
  });
  expect(encode(decode('#').experiment)).toBe('');
});

test('a # too many is read over', () => {
  expect(decode('https://example.org/##init=heNormal')).toEqual(decode('#init=heNormal'));
});

test('a link is written the way people write it', () => {
  const written = [
    'data=mnist&batch=128&net=784-256x5-10&act=tanh&init=lecunNormal&seed=7',
    'init=uniform(-1,1)&vs.init=heUniform',
    'net=100-50-50-20x3-10&act.2=tanh&init.6=orthogonal(1.41)&vs.act.2=relu',
    'init=normal(0,0.01)&vs.init=heNormal(fanIn,0,yes)',
    'init=formula(normal,sqrt(2/n))&vs.bias=constant&rows=weights,dWeights&scale.rows=log',
    'vs=same',
  ];
  for (const link of written) expect(encode(decode(link).experiment)).toBe(link);
});
