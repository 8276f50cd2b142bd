import { expect, test } from 'vitest';
import { clippedLine } from './clippedLine.ts';
import { valueScale } from './valueScale.ts';

const y = valueScale({ kind: 'log', low: 0.01, high: 1 }, [40, 0]);

test('a line in view is drawn whole, and has no arrow', () => {
  expect(clippedLine([0, 10, 20], [1, 0.1, 0.01], y)).toEqual({ line: 'M0 0L10 20L20 40', arrows: '' });
});

test('a line that dives is cut at the floor, with an arrow that points down', () => {
  // From 0.1 at y = 20 to 1e-5 at y = 100: a quarter of the way to the floor.
  expect(clippedLine([0, 40, 80], [0.1, 1e-5, 1e-9], y)).toEqual({ line: 'M0 20L10 40', arrows: 'M7 40h6l-3 5Z' });
});

test('one that comes back has an arrow there, too, and one at the ceiling points up', () => {
  expect(clippedLine([0, 40, 80], [10, 0.1, 10], y)).toEqual({
    line: 'M20 0L40 20L60 0',
    arrows: 'M17 0h6l-3 -5ZM57 0h6l-3 -5Z',
  });
});

test('0 and what is not finite break it', () => {
  expect(clippedLine([0, 10, 20, 30], [1, 0, 0.1, Number.NaN], y)).toEqual({ line: 'M0 0M20 20', arrows: '' });
});
