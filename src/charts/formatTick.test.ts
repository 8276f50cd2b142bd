import { expect, test } from 'vitest';
import { formatTick } from './formatTick.ts';

test.each([
  [0, '0'],
  [1, '1'],
  [0.5, '0.5'],
  [-0.25, '−0.25'],
  [0.01, '0.01'],
  [1e-3, '1e-3'],
  [2.5e-4, '2.5e-4'],
  [1000, '1000'],
  [1e4, '1e4'],
  [-5e30, '−5e30'],
  [Number.NaN, 'NaN'],
  [Number.POSITIVE_INFINITY, '∞'],
])('%s reads %s', (x, text) => expect(formatTick(x)).toBe(text));

test('what binary fractions leave over is not shown', () => expect(formatTick(0.1 + 0.2)).toBe('0.3'));
