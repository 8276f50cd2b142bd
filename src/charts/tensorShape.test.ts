import { expect, test } from 'vitest';
import { nonFiniteShare, tensorShape } from './tensorShape.ts';
import { testTensor } from './testTensor.ts';

test.each([
  ['nothing', []],
  ['noneFinite', [Number.NaN, Number.POSITIVE_INFINITY]],
  ['zeros', [0, -0, 0]],
  ['zeros', [0, Number.NaN]],
  ['constant', [0.5, 0.5]],
  ['constant', [-1]],
  ['spread', [0, 1]],
] as const)('%s is the shape of %j', (shape, values) => expect(tensorShape(testTensor(values))).toBe(shape));

test('NaN and both infinities are not finite', () => {
  expect(nonFiniteShare(testTensor([Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY, 1]))).toBe(0.75);
  expect(nonFiniteShare(testTensor([]))).toBe(0);
});
