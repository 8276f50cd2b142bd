// Inputs, labels and targets of the tasks that people have. Expectations are closed forms, within four standard errors of so many draws.
import { describe, expect, test } from 'vitest';
import { chanceLoss } from '../../network/classes.ts';
import { inputCorrelation } from '../../network/inputs.ts';
import { configOf, runLink, tensorsOf } from '../testing.ts';

const mean = (values: ArrayLike<number>) => Array.from(values).reduce((sum, value) => sum + value, 0) / values.length;
const meanSquare = (values: ArrayLike<number>) => mean(Array.from(values, value => value * value));
const inputsOf = (link: string) => tensorsOf(link).get('0/activations')!;
const column = (values: Float32Array, width: number, j: number) => values.filter((_, i) => i % width === j);

describe('inputs', () => {
  test.each([
    ['data=uniform(0,1)', 1 / 2, 1 / 3],
    ['data=halfNormal', Math.sqrt(2 / Math.PI), 1],
    ['data=logNormal(0.5)', Math.exp(1 / 8), Math.exp(1 / 2)],
    ['data=studentT(30)', 0, 30 / 28],
    ['mean=3&scale=2', 3, 13],
    ['mean=-1&constant=0.5', -0.5, 1],
  ])('%s: mean %f, mean square %f', (link, expectedMean, expectedSquare) => {
    const values = inputsOf(`net=100-10&batch=1024&${link}`);
    expect(Math.abs(mean(values) - expectedMean)).toBeLessThan(0.02);
    expect(Math.abs(meanSquare(values) / expectedSquare - 1)).toBeLessThan(0.04);
  });

  test('that are never negative are not', () => {
    for (const data of ['halfNormal', 'logNormal', 'uniform(0,1)'])
      expect(Math.min(...inputsOf(`data=${data}&net=50-5`))).toBeGreaterThanOrEqual(0);
  });

  test('Student’s t with 3 degrees goes far: one of 25,600 beyond 10 has a probability of 1 − (1 − 0.0021)^25600, which is 1', () => {
    expect(Math.max(...inputsOf('data=studentT(3)').map(Math.abs))).toBeGreaterThan(10);
  });

  test('standardized by feature have mean 0 and variance 1 each, and constant ones are 0', () => {
    const values = inputsOf('net=10-5&mean=5&scale=3&constant=0.2&standardize=features');
    for (let j = 0; j < 8; j++) {
      expect(mean(column(values, 10, j))).toBeCloseTo(0, 5);
      expect(meanSquare(column(values, 10, j))).toBeCloseTo(1, 5);
    }
    for (let j = 8; j < 10; j++) expect(column(values, 10, j).every(value => value === 0)).toBe(true);
  });

  test('standardized as a whole have mean 0 and variance 1 together', () => {
    const values = inputsOf('data=logNormal&net=10-5&standardize=all');
    expect(mean(values)).toBeCloseTo(0, 5);
    expect(meanSquare(values)).toBeCloseTo(1, 5);
  });

  test('of digits are standardized by all that is shipped, not by the batch', () => {
    const values = inputsOf('data=digits&standardize=features&batch=1024');
    expect(meanSquare(values)).toBeGreaterThan(0.9);
    expect(meanSquare(values)).not.toBeCloseTo(1, 5);
    expect(column(values, 64, 0).every(value => value === 0)).toBe(true); // the corner is dark in all of them
  });

  test('of two samples have the cosine that theory takes', () => {
    expect(inputCorrelation(configOf(''))).toBe(0);
    expect(inputCorrelation(configOf('mean=2'))).toBeCloseTo(4 / 5, 12);
    expect(inputCorrelation(configOf('data=halfNormal'))).toBeCloseTo(2 / Math.PI, 12);
    expect(inputCorrelation(configOf('data=halfNormal&standardize=all'))).toBeCloseTo(0, 12);
    expect(inputCorrelation(configOf('data=mnist&net=784-5-10'))).toBeCloseTo(0.39994, 5);
    expect(inputCorrelation(configOf('data=moons(0)'))).toBeCloseTo(0.15625 / (0.5 * (1 + (0.5 + (0.75 - 2 / Math.PI)) / 2)), 4);
  });
});

describe('points', () => {
  test('of XOR have the label of their signs', () => {
    const tensors = tensorsOf('data=xor(0)');
    const [x, labels] = [tensors.get('0/activations')!, tensors.get('labels')!];
    labels.forEach((label, i) => {
      expect(label).toBe(Number(x[2 * i]! * x[2 * i + 1]! < 0));
    });
    expect(Math.abs(mean(labels) - 0.5)).toBeLessThan(0.13);
  });

  test.each([
    ['circles(0)', (x: number, y: number, label: number) => Math.hypot(x, y) - (label === 0 ? 1 : 0.5)],
    ['moons(0)', (x: number, y: number, label: number) => (label === 0 ? Math.hypot(x, y) : Math.hypot(x - 1, y - 0.5)) - 1],
    ['spirals(0)', (x: number, y: number, label: number) => Math.sin(Math.atan2(x, y) - Math.PI * (3.5 * Math.hypot(x, y) + label))],
  ])('of %s lie on their curve', (data, off) => {
    const tensors = tensorsOf(`data=${data}`);
    const x = tensors.get('0/activations')!;
    tensors.get('labels')!.forEach((label, i) => {
      expect(off(x[2 * i]!, x[2 * i + 1]!, label)).toBeCloseTo(0, 5);
    });
  });
});

describe('targets', () => {
  const sample = 'net=3-4-2&batch=5&loss=meanSquaredError';

  test('of labels are one-hot rows; of one output the label', () => {
    const many = tensorsOf(`${sample}&targetScale=3`);
    many.get('labels')!.forEach((label, i) => {
      expect([...many.get('targets')!.slice(2 * i, 2 * i + 2)]).toEqual(label === 0 ? [3, 0] : [0, 3]);
    });
    const one = tensorsOf('net=3-1&batch=64&loss=binaryCrossEntropy');
    expect(one.get('targets')).toEqual(one.get('labels'));
    expect(new Set(one.get('labels'))).toEqual(new Set([0, 1]));
  });

  test('are the inputs, or a function of them, in float64 rounded once', () => {
    expect(tensorsOf('net=3-4-3&batch=5&loss=huber&targets=inputs').get('targets')).toEqual(inputsOf('net=3-4-3&batch=5'));
    const tensors = tensorsOf(`${sample}&targets=function(sum(sin(x))+mean(x)*x2)&targetScale=2`);
    const x = tensors.get('0/activations')!;
    for (let i = 0; i < 5; i++) {
      const own = [...x.slice(3 * i, 3 * i + 3)];
      const expected = 2 * (own.reduce((sum, v) => sum + Math.sin(v), 0) + mean(own) * own[1]!);
      expect(tensors.get('targets')![2 * i]).toBeCloseTo(expected, 5);
      expect(tensors.get('targets')![2 * i + 1]).toBe(tensors.get('targets')![2 * i]);
    }
  });

  test('that are random have a stream of their own: the inputs stay', () => {
    const tensors = tensorsOf(`${sample}&batch=1000&targets=normal(1,2)`.replace('&batch=5', ''));
    expect(Math.abs(mean(tensors.get('targets')!) - 1)).toBeLessThan(0.2);
    expect(inputsOf(`${sample}&targets=normal(1,2)`)).toEqual(inputsOf(sample));
  });
});

describe('uneven classes', () => {
  test('come as often as their shares say: 8 : 4 : 2 : 1', () => {
    const labels = tensorsOf('net=5-4&batch=1024&imbalance=8').get('labels')!;
    const shares = [0, 1, 2, 3].map(k => labels.filter(label => label === k).length / 1024);
    for (const [k, share] of [8, 4, 2, 1].entries()) expect(Math.abs(shares[k]! - share / 15)).toBeLessThan(0.065);
  });

  test('have a chance loss that knows them: the entropy of their shares', () => {
    expect(chanceLoss(configOf('net=5-4&imbalance=8'))).toBeCloseTo(1.1369, 4); // scipy.stats.entropy([8, 4, 2, 1])
    expect(chanceLoss(configOf('net=5-4'))).toBeCloseTo(Math.log(4), 12);
    expect(chanceLoss(configOf('net=5-1&loss=binaryCrossEntropy&imbalance=9'))).toBeCloseTo(0.3251, 4); // entropy([9, 1])
    expect(chanceLoss(configOf('net=5-1&loss=meanSquaredError'))).toBeNull();
    expect(chanceLoss(configOf('data=moons&net=2-9-2'))).toBeCloseTo(Math.LN2, 12);
  });

  test('whose logarithms are the biases are met at once: the loss of zero weights is that of the shares', () => {
    const { loss } = runLink('net=5-4&batch=1024&imbalance=8&init=zeros&bias=logPrior');
    expect(Math.abs(loss! - 1.1369)).toBeLessThan(0.1);
    const biases = tensorsOf('net=5-4&imbalance=8&bias=logPrior').get('1/biases')!;
    expect([...biases].map(Math.exp)).toEqual([8, 4, 2, 1].map(share => expect.closeTo(share / 15, 6)));
    const odds = tensorsOf('net=5-1&imbalance=9&bias=logPrior&loss=binaryCrossEntropy').get('1/biases')!;
    expect(odds[0]).toBeCloseTo(-Math.log(9), 5);
  });
});
