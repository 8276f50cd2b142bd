import { expect, test } from 'vitest';
import { histogramArea } from './histogramArea.ts';
import { histogramOutline } from './histogramOutline.ts';
import { noSteps } from './steps.ts';
import { valueScale } from './valueScale.ts';

const x = valueScale({ kind: 'linear', low: -1, high: 1 }, [0, 100]);
const steps = (edges: number[], densities: number[]) => ({ edges: Float64Array.from(edges), densities: Float64Array.from(densities) });
const commands = (path: string) => path.replace(/[^A-Z]/g, '');

test('of nothing the path is empty', () => {
  expect(histogramOutline(noSteps, x, 40, 1)).toBe('');
  expect(histogramArea(noSteps, x, 40, 1)).toBe('');
});

test('one bin is a rectangle; the outline is open, the area closed', () => {
  const bin = steps([-0.5, 0.5], [1]);
  expect(histogramOutline(bin, x, 40, 2)).toBe('M25 40V20H75V40');
  expect(histogramArea(bin, x, 40, 2)).toBe('M25 40V20H75V40Z');
});

test('coordinates are rounded to a tenth of a px', () => {
  expect(histogramOutline(steps([0, 1 / 3], [1 / 3]), x, 40, 1)).toBe('M50 40V26.7H66.7V40');
});

test('a density above the top of the view is cut there', () => {
  expect(histogramOutline(steps([-0.5, 0.5], [9]), x, 40, 2)).toBe('M25 40V0H75V40');
});

test('bins out of view have no width and no height', () => {
  expect(histogramOutline(steps([-2, -1, 0], [1, 1]), x, 40, 2)).toBe('M0 40V40H0V20H50V40');
  expect(histogramOutline(steps([1e30, 2e30], [1]), x, 40, 2)).toBe('M100 40V40H100V40');
});

test('a histogram too thin to be seen is a needle', () => {
  expect(histogramOutline(steps([-1e-9, 1e-9], [2]), x, 40, 2)).toBe('M49 40V0H51V40');
});

test('the commands depend on the number of bins alone, so that a change can glide', () => {
  const shapes = [steps([-1, 0, 1], [1, 0]), steps([-9, 5, 9], [0, 0]), steps([-1e-9, 0, 1e-9], [1, 1])];
  for (const shape of shapes) expect(commands(histogramArea(shape, x, 40, 1))).toBe('MVHVHVZ');
});
