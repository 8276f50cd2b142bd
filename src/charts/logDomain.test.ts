import { expect, test } from 'vitest';
import { logDomain } from './logDomain.ts';

test('of nothing, zeros and what is not finite it is one decade', () => {
  const decade = { kind: 'log', low: 0.1, high: 1, isEmpty: true };
  expect(logDomain([])).toEqual(decade);
  expect(logDomain([0, Number.NaN, Number.POSITIVE_INFINITY])).toEqual(decade);
});

test('a level line stands in a view of a factor of four, so that noise does not look like a trend', () => {
  expect(logDomain([1, 0.99])).toEqual({ kind: 'log', low: 0.25, high: 1 });
});

test('every value is in view, zeros and infinities apart', () => {
  expect(logDomain([0, 3e-5, 0.02, 7, Number.POSITIVE_INFINITY])).toEqual({ kind: 'log', low: 3e-5, high: 8 });
});

test('the extremes of float32 have a view', () => expect(logDomain([1.4e-45, 3.4e38])).toEqual({ kind: 'log', low: 1.25e-45, high: 4e38 }));

test('while a slider is dragged, the view stands still until a value leaves it or it has become far too large', () => {
  const before = logDomain([0.3, 1]);
  expect(logDomain([0.29, 0.9], before)).toBe(before);
  expect(logDomain([0.3, 1.1], before).high).toBe(1.25);
  expect(logDomain([0.3, 0.9], { kind: 'log', low: 1e-4, high: 1 }).low).toBeGreaterThan(0.1);
  expect(logDomain([], before)).toBe(before);
});
