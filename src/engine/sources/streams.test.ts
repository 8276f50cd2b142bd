// Each use of randomness has a stream of its own: what does not depend on a change does not move.
import { describe, expect, test } from 'vitest';
import { initializers } from '../../initializers/all.ts';
import { runLink, type Tensors, tensorsOf } from '../testing.ts';

const net = 'batch=8&bias=normal(0,1)&net=';
const tensor = (tensors: Tensors, name: string) => Array.from(tensors.get(name)!);
const expectSame = (x: Tensors, y: Tensors, name: string, nameInY = name) => expect(tensor(x, name), name).toEqual(tensor(y, nameInY));

// An initializer that scales a layer to its batch depends on all that comes before it.
const drawn = initializers.all.filter(({ unitVariance }) => !unitVariance);

describe.each(drawn.map(({ id }) => id))('the draws of %s', init => {
  const before = tensorsOf(`${net}6-5-7-4&init=${init}`);
  const parameters = (layer: number) => [`${layer}/weights`, `${layer}/biases`];

  test('of the first layers and of the output stay when hidden layers come between them', () => {
    const after = tensorsOf(`${net}6-5-7-7-7-4&init=${init}`);
    for (const name of [...parameters(1), ...parameters(2)]) expectSame(before, after, name);
    expectSame(before, after, '3/weights', '5/weights');
    expectSame(before, after, '3/biases', '5/biases');
  });

  test('of other layers stay when a hidden layer grows', () => {
    const after = tensorsOf(`${net}6-5-9-4&init=${init}`);
    for (const name of parameters(1)) expectSame(before, after, name);
    expectSame(before, after, '0/activations');
  });

  test('are the same again, whatever ran before', () => {
    const again = tensorsOf(`${net}6-5-7-4&init=${init}`);
    for (const name of before.keys()) expectSame(before, again, name);
  });
});

test('layers of one shape differ: no stream serves two layers', () => {
  const tensors = tensorsOf(`${net}7-7-7-7&init=normal(0,1)`);
  const draws = ['1/weights', '2/weights', '3/weights'].map(name => tensor(tensors, name));
  expect(draws[0]).not.toEqual(draws[1]);
  expect(draws[1]).not.toEqual(draws[2]);
  expect(tensor(tensors, '1/biases')).not.toEqual(tensor(tensors, '2/biases'));
  expect(tensor(tensors, '1/biases')).not.toEqual(tensor(tensors, '1/weights').slice(0, 7));
});

describe('the weights’ digest', () => {
  const weights = (link: string) => runLink(`net=64-20-20-10&batch=16&${link}`).weightsDigest;
  const usual = weights('');

  test.each([
    'data=uniform',
    'data=digits',
    'data=digits(standardized)&labels=random',
    'scale=3',
    'batch=17',
    'act=tanh',
    'loss=meanSquaredError',
  ])('is the same with %s', change => {
    expect(runLink(`net=64-20-20-10&batch=16&${change}`.replace('batch=16&batch', 'batch')).weightsDigest).toBe(usual);
  });

  test.each(['seed=2', 'init=glorotNormal', 'bias=constant(0.5)', 'init.3=zeros'])('is another with %s', change => {
    expect(weights(change)).not.toBe(usual);
  });
});

describe('a smaller batch is the beginning of a larger one', () => {
  test.each(['data=gaussian', 'data=uniform', 'data=digits', 'data=mnist', 'data=digits&labels=random'])('%s', data => {
    const width = data.includes('digits') ? 64 : data.includes('mnist') ? 784 : 30;
    const [small, large] = [tensorsOf(`${data}&net=${width}-5-10&batch=9`), tensorsOf(`${data}&net=${width}-5-10&batch=33`)];
    for (const name of ['0/activations', 'labels', '1/preactivations', '2/activations']) {
      const beginning = tensor(small, name);
      expect(tensor(large, name).slice(0, beginning.length), name).toEqual(beginning);
    }
  });
});

test('what is only looked at leaves the digest alone', () => {
  const link = 'net=20-10-10-5&batch=8';
  const { digest } = runLink(link);
  expect(runLink(link, { occasional: true }).digest).toBe(digest);
  expect(runLink(link, { magnitudes: true }).digest).toBe(digest);
  expect(runLink(link, { onTensor() {} }).digest).toBe(digest);
});

test('the digest tells inputs, labels and every layer’s settings apart', () => {
  const changes = [
    '',
    'seed=2',
    'scale=2',
    'data=uniform',
    'act.1=tanh',
    'loss=unitGradient',
    'loss=meanSquaredError',
    'init.2=zeros',
    'batch=9',
  ];
  const digests = changes.map(change => runLink(`net=20-10-10-5&${change}`).digest);
  expect(new Set(digests).size).toBe(changes.length);
});

test('real labels are those of the chosen images, and each image is taken once', () => {
  const tensors = tensorsOf('data=digits&net=64-5-10&batch=1024');
  const images = tensor(tensors, '0/activations');
  const rows = new Set(Array.from({ length: 1024 }, (_, b) => images.slice(b * 64, b * 64 + 64).join()));
  expect(rows.size).toBeGreaterThan(1010); // some images are in the set twice
  const counts = Array.from({ length: 10 }, (_, digit) => tensor(tensors, 'labels').filter(label => label === digit).length);
  for (const count of counts) expect(Math.abs(count - 102.4)).toBeLessThan(40);
});
