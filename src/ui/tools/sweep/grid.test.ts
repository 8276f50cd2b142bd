import { expect, test } from 'vitest';
import { coarseOrder } from './coarseOrder.ts';
import { step } from './step.ts';
import { tint } from './tint.ts';

test('every square comes once, the coarse ones first', () => {
  const order = coarseOrder(9, 10);
  expect(order.toSorted((x, y) => x - y)).toEqual(Array.from({ length: 90 }, (_, i) => i));
  expect(order.slice(0, 5)).toEqual([0, 8, 80, 88, 4]);
  expect(coarseOrder(0, 5)).toEqual([]);
});

test('arrow keys walk and stop at the edges', () => {
  expect(step(7, 'ArrowRight', 3, 5, false)).toBe(8);
  expect(step(9, 'ArrowRight', 3, 5, false)).toBe(9);
  expect(step(7, 'ArrowUp', 3, 5, false)).toBe(2);
  expect(step(2, 'ArrowUp', 3, 5, false)).toBe(2);
  expect(step(12, 'ArrowDown', 3, 5, false)).toBe(12);
});

test('Home and End go along the row, with Ctrl to the corners; the Page keys along the column', () => {
  expect(step(7, 'Home', 3, 5, false)).toBe(5);
  expect(step(7, 'End', 3, 5, false)).toBe(9);
  expect(step(7, 'Home', 3, 5, true)).toBe(0);
  expect(step(7, 'End', 3, 5, true)).toBe(14);
  expect(step(7, 'PageDown', 3, 5, false)).toBe(12);
  expect(step(7, 'x', 3, 5, false)).toBeNull();
});

test('the middle where nothing changes, full colour from three decades on', () => {
  expect(tint(0)).toContain(' 0%');
  expect(tint(-3)).toBe('color-mix(in oklab, var(--a) 100%, var(--middle))');
  expect(tint(40)).toBe('color-mix(in oklab, var(--b) 100%, var(--middle))');
  expect(tint(1.5)).toContain('50%');
});
