import { expect, test } from 'vitest';
import { depthLine } from './depthLine.ts';
import { depthMarks } from './depthMarks.ts';
import { depthPoints } from './depthPoints.ts';
import { valueScale } from './valueScale.ts';

const y = valueScale({ kind: 'log', low: 0.01, high: 1 }, [40, 0]);
const xs = [10, 20, 30, 40];

test('no columns have no line, no points and no marks', () => {
  expect(depthLine([], [], y)).toBe('');
  expect(depthPoints([], [], y, 2)).toBe('');
  expect(depthMarks([], [], 38, 2)).toEqual({ zeros: '', infinities: '', nans: '' });
});

test('equal ratios are equal steps', () => expect(depthLine(xs, [1, 0.1, 0.01], y)).toBe('M10 0L20 20L30 40'));

test.each([0, Number.NaN, Number.POSITIVE_INFINITY, undefined])('the line is broken at %s', hole => {
  expect(depthLine(xs, [1, hole, 0.1, 0.1], y)).toBe('M10 0M30 20L40 20');
});

test('each value on the axis has a circle', () => expect(depthPoints([10, 20], [0.1, 0], y, 2)).toBe('M8 20a2 2 0 1 0 4 0a2 2 0 1 0 -4 0'));

test('zero is marked at the floor, infinity and NaN at the ceiling, a missing quantity nowhere', () => {
  expect(depthMarks(xs, [0, Number.POSITIVE_INFINITY, Number.NaN, undefined], 38, 2)).toEqual({
    zeros: 'M7 35l3 6l3 -6Z',
    infinities: 'M17 5l3 -6l3 6Z',
    nans: 'M27 -1l6 6M33 -1l-6 6',
  });
});
