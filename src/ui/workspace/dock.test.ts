import { expect, test } from 'vitest';
import { clampShare, dockOf } from './dock.ts';

test('a tool stands at the right of the table where both have room, else below, and where the person has put it', () => {
  expect([752, 1024, 1094, 2288].map(width => dockOf(width, null))).toEqual(['below', 'below', 'right', 'right']);
  expect([1094, 2288].map(width => dockOf(width, 'right'))).toEqual(['right', 'right']);
  expect(dockOf(2288, 'below')).toBe('below');
});

test('where both do not fit beside each other, the choice waits for a wider window', () => {
  expect(dockOf(752, 'right')).toBe('below');
});

test('neither table nor tool is pushed out of the window', () => {
  expect([clampShare('below', -1), clampShare('below', 2)]).toEqual([0.15, 0.8]);
  expect(clampShare('right', 0.3)).toBe(0.3);
});
