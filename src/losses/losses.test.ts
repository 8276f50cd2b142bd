import { expect, test } from 'vitest';
import { losses } from './all.ts';

test('cross-entropy starts at ln C: 2.303 for ten classes, 0.693 for two', () => {
  const { expectedInitialLoss } = losses.get('softmaxCrossEntropy');
  expect(expectedInitialLoss(10)).toBeCloseTo(2.303, 3);
  expect(expectedInitialLoss(2)).toBeCloseTo(0.693, 3);
});

test('only a loss has a formula', () => {
  for (const loss of losses.all) expect(loss.formula !== null, loss.id).toBe(loss.hasLoss);
});

test('only cross-entropy passes its outputs through a softmax', () => {
  expect(losses.all.filter(loss => loss.outputActivation === 'softmax').map(loss => loss.id)).toEqual(['softmaxCrossEntropy']);
});
