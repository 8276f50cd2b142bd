import { expect, test } from 'vitest';
import { coarsen } from './coarsen.ts';
import { noSteps } from './steps.ts';
import { stripArea } from './stripArea.ts';
import { valueScale } from './valueScale.ts';

const y = valueScale({ kind: 'linear', low: -1, high: 1 }, [40, 0]);
const steps = (edges: number[], densities: number[]) => ({ edges: Float64Array.from(edges), densities: Float64Array.from(densities) });

test('of nothing the path is empty', () => expect(stripArea(noSteps, y, 10, 1)).toBe(''));

test('one bin is a rectangle about the middle', () => expect(stripArea(steps([0, 1], [1]), y, 10, 2)).toBe('M5 20H7.5V0H2.5V20Z'));

test('larger values stand higher, and both halves mirror each other', () => {
  expect(stripArea(steps([-1, 0, 1], [2, 1]), y, 10, 2)).toBe('M5 40H10V20H7.5V0H2.5V20H0V40Z');
});

test('bins out of view have no width', () => expect(stripArea(steps([2, 3], [1]), y, 10, 1)).toBe('M5 0H5V0H5V0Z'));

test('where nothing has a density the strip has no width', () => expect(stripArea(steps([0, 1], [0]), y, 10, 0)).toBe('M5 20H5V0H5V20Z'));

test('a collapsed tensor is a line two px thick', () => expect(stripArea(steps([-1e-9, 1e-9], [1]), y, 10, 1)).toBe('M5 21H10V19H0V21Z'));

test('coarse bins have the mean density of those they join, the last of what is left', () => {
  const coarse = coarsen(steps([0, 1, 2, 3, 4, 5], [1, 3, 5, 7, 9]), 3);
  expect([...coarse.edges]).toEqual([0, 2, 4, 5]);
  expect([...coarse.densities]).toEqual([2, 6, 9]);
});
