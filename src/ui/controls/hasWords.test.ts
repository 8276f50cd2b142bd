import { expect, test } from 'vitest';
import { hasWords } from './hasWords.ts';

test('names in code are found by their words, whatever joins them', () => {
  const aliases = ['Glorot (Xavier) uniform', 'torch.nn.init.xavier_uniform_', 'keras.initializers.GlorotUniform'];
  for (const query of ['xavier uniform', 'XAVIER_UNIFORM', 'nn.init.xavier', 'glorotuniform', 'uniform xavier', '']) {
    expect(hasWords(query, aliases), query).toBe(true);
  }
  for (const query of ['xavier normal', 'kaiming', 'xavier uniform 2']) expect(hasWords(query, aliases), query).toBe(false);
});

test('accents and Chinese do not matter', () => {
  expect(hasWords('poincare', ['Poincaré'])).toBe(true);
  expect(hasWords('正交', ['Saxe 等：正交与高斯'])).toBe(true);
});
