import { expect, test } from 'vitest';
import { curveCut } from './curveCut.ts';
import { valueScale } from './valueScale.ts';

const x = valueScale({ kind: 'linear', low: -1, high: 1 }, [0, 100]);

test('a curve that the view holds has no chevron', () => expect(curveCut(() => 1, x, 1)).toBe(''));

test('a peak that is cut has one, above its middle', () => {
  expect(curveCut(value => (Math.abs(value) < 0.205 ? 5 : 0), x, 1)).toBe('M46.5 -2l3.5 -3l3.5 3');
});

test('two peaks have two', () => {
  expect(curveCut(value => (Math.abs(Math.abs(value) - 0.6) < 0.1 ? 5 : 0), x, 1).match(/M/g)).toHaveLength(2);
});
