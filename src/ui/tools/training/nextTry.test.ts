import { expect, test } from 'vitest';
import { nextTry } from './nextTry.ts';

const sgd = (learningRate: number) => ({ id: 'sgd', params: { learningRate, weightDecay: 0 } });

test('where nothing is learnt at the usual rate of SGD a tenth of it is next: 30 ReLU layers with He begin to learn there', () => {
  expect(nextTry(sgd(0.1))).toEqual(sgd(0.01));
});

test('a small rate has been tried: Adam is next', () => {
  expect(nextTry(sgd(0.001))).toEqual({ id: 'adam', params: { learningRate: 0.001 } });
});

test('a rate keeps few digits, and the other numbers of its optimizer stay', () => {
  expect(nextTry({ id: 'sgd', params: { learningRate: 0.3, weightDecay: 0.05 } })).toEqual({
    id: 'sgd',
    params: { learningRate: 0.03, weightDecay: 0.05 },
  });
});

test('an adaptive optimizer far below its usual rate is given that rate again, and nothing beyond is made up', () => {
  expect(nextTry({ id: 'adam', params: { learningRate: 1e-5 } })).toEqual({ id: 'adam', params: { learningRate: 0.001 } });
});
