import { expect, test } from 'vitest';
import { editDistance } from './editDistance.ts';

test.each([
  ['kitten', 'sitting', 3],
  ['tanh', 'tnah', 1],
  ['relu', 'rellu', 1],
  ['', 'abc', 3],
  ['heNormal', 'heNormal', 0],
])('%s and %s are %i letters apart', (x, y, distance) => {
  expect(editDistance(x, y)).toBe(distance);
  expect(editDistance(y, x)).toBe(distance);
});
