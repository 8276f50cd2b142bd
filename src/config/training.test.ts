import { expect, test } from 'vitest';
import { decode, encode } from './link.ts';
import { trainedBy, withNetworksSwapped } from './training.ts';

function methodOf(link: string) {
  const { a, view } = decode(link).experiment;
  return trainedBy(a, view, 'a');
}

test('a network is shown after the step that its training says, by its optimizer', () => {
  expect(methodOf('tool=training(adam(0.01),300,8,120)')).toEqual({
    optimizer: { id: 'adam', params: { learningRate: 0.01 } },
    steps: 120,
  });
});

test('it is shown as it is initialized at step 0, where no training stands open, and where there is no loss to minimize', () => {
  for (const link of ['', 'tool=draws(50)', 'tool=training(adam(0.01),300,8)', 'loss=unitGradient&tool=training(sgd,300,8,120)']) {
    expect(methodOf(link), link).toBeNull();
  }
});

test('a schedule knows the steps of the whole training, and clipping its norm; a link that says neither has neither', () => {
  expect(methodOf('tool=training(adam(0.01),300,8,120,cosine(20),0.5)')).toEqual({
    optimizer: { id: 'adam', params: { learningRate: 0.01 } },
    schedule: { id: 'cosine', params: { warmup: 20, end: 0 }, steps: 300 },
    clip: 0.5,
    steps: 120,
  });
  expect(methodOf('tool=training(sgd,300,8,120,constant,0)')).toEqual(methodOf('tool=training(sgd,300,8,120)'));
});

test('each network may have its own rate; one that has none yet has the optimizer’s, and so has every link that says nothing of it', () => {
  const link = (rates: string) => `tool=training(sgd(0.2),300,8,120,constant,0${rates})`;
  const rateOf = (text: string, network: 'a' | 'b') => {
    const { a, view } = decode(text).experiment;
    return trainedBy(a, view, network)?.optimizer.params.learningRate;
  };
  expect([rateOf(link(',best(0.01,0.3)'), 'a'), rateOf(link(',best(0.01,0.3)'), 'b')]).toEqual([0.01, 0.3]);
  expect([rateOf(link(',best(0.01)'), 'b'), rateOf(link(',best'), 'a'), rateOf(link(''), 'a')]).toEqual([0.2, 0.2, 0.2]);
});

test('rates change places with their networks', () => {
  const { view } = decode('tool=training(sgd,200,5,0,constant,0,best(0.01,0.3))').experiment;
  expect(withNetworksSwapped(view.tool).params.rates).toBe('best(0.3,0.01)');
  expect(withNetworksSwapped(decode('tool=draws(7)').experiment.view.tool)).toEqual({ id: 'draws', params: { seeds: 7 } });
});

test('a field of initializers is read, each once, written as it was, and refused where one is none or there are more than eight', () => {
  const link = (field: string) => `tool=training(sgd,200,5,0,constant,0,one,${field})`;
  const read = (field: string) => decode(link(field)).experiment.view.tool.params.field;
  expect(read('heUniform+glorotUniform+heUniform')).toBe('heUniform+glorotUniform');
  expect(read('formula(uniform,sqrt(3/(n+m)))+normal(0,0.1)')).toBe('formula(uniform,sqrt(3/(n+m)))+normal(0,0.1)');
  expect(encode(decode(link('heUniform+lecunNormal')).experiment)).toBe(link('heUniform+lecunNormal'));
  expect(decode(link('heUniform+nothing')).warnings).toMatchObject([{ field: 'tool', code: 'unknownValue' }]);
  const nine = Array.from({ length: 9 }, (_, i) => `normal(0,${(i + 1) / 10})`).join('+');
  expect(decode(link(nine)).warnings).toMatchObject([{ code: 'tooManyParameters' }]);
  expect(read('')).toBe('');
});

test('a step beyond the last is the last', () => {
  expect(methodOf('tool=training(sgd,100,5,500)')?.steps).toBe(100);
});
