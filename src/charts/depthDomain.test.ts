import { expect, test } from 'vitest';
import { depthDomain } from './depthDomain.ts';
import type { DepthSeries } from './depthDrawing.ts';

const series = (role: DepthSeries['role'], values: readonly number[]): DepthSeries => ({ id: role, role, line: 'solid', values });

test('theory that dives does not stretch the axis of what was measured', () => {
  const measured = series('a', [1, 0.5, 0.25, 0]);
  expect(depthDomain([measured, series('theory', [1, 1e-30, 1e-60])])).toEqual(depthDomain([measured]));
});

test('theory near what was measured is in view', () => {
  expect(depthDomain([series('a', [1, 0.25]), series('theory', [1, 0.2])]).low).toBeLessThanOrEqual(0.2);
});

test('where all is zero, theory alone has the axis', () => {
  expect(depthDomain([series('a', [0, 0]), series('theory', [1, 1e-3])])).toEqual({ kind: 'log', low: 1e-3, high: 1 });
});
