import { expect, test } from 'vitest';
import { losses } from './all.ts';

test('cross-entropy starts at ln C: 1.099 for three classes, 4.605 for a hundred', () => {
  const { expectedInitialLoss } = losses.get('softmaxCrossEntropy');
  expect(expectedInitialLoss(3)).toBeCloseTo(1.0986, 3);
  expect(expectedInitialLoss(100)).toBeCloseTo(4.6052, 3);
});

test('only cross-entropy passes its outputs through a softmax', () => {
  expect(losses.all.filter(loss => loss.outputActivation === 'softmax').map(loss => loss.id)).toEqual(['softmaxCrossEntropy']);
});

test('only unit gradients have no value', () => {
  expect(losses.all.filter(({ hasValue }) => !hasValue).map(({ id }) => id)).toEqual(['unitGradient']);
});

test('of two classes, knowing nothing costs binary cross-entropy ln 2, whatever the number of outputs', () => {
  const { expectedInitialLoss } = losses.get('binaryCrossEntropy');
  expect([expectedInitialLoss(1), expectedInitialLoss(10)]).toEqual([Math.LN2, Math.LN2]);
});
