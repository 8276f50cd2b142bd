import { expect, test } from 'vitest';
import { english } from '../i18n/index.ts';
import { optimizerInWords } from './settings.ts';

test('a weight decay of 0 is told only of the optimizer that usually has another', () => {
  const said = (id: string, weightDecay: number) => optimizerInWords({ id, params: { learningRate: 0.1, weightDecay } }, english);
  expect(said('sgd', 0)).toBe('SGD, learning rate 0.1');
  expect(said('sgd', 0.01)).toBe('SGD, learning rate 0.1, weight decay 0.01');
  expect(said('adamw', 0)).toBe('AdamW, learning rate 0.1, weight decay 0');
});
