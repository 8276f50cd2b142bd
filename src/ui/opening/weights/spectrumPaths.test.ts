import seedrandom from 'seedrandom';
import { expect, test } from 'vitest';
import { singularValues } from '../../../lib/singularValues.ts';
import { finish } from '../../../lib/steps.ts';
import type { TensorReport } from '../../../readers/weights/report.ts';
import { HEIGHT, spectrumPaths, WIDTH } from './spectrumPaths.ts';

const random = seedrandom('spectrum');
/** Sum of twelve uniform numbers: nearly normal, variance 1. */
const normal = () => Array.from({ length: 12 }, random).reduce((sum, value) => sum + value, -6);

function report(rows: number, columns: number, std: number): TensorReport {
  const values = Float64Array.from({ length: rows * columns }, () => std * normal());
  const singular = Float32Array.from(finish(singularValues(values, rows, columns)));
  return { shape: [rows, columns], statistics: { std }, singularValues: singular } as unknown as TensorReport;
}

test('independent entries end at std·(√n + √m), and their bars lie along the curve', () => {
  const paths = spectrumPaths(report(90, 160, 0.1), null)!;
  expect(paths.edge).toBeCloseTo(0.1 * (Math.sqrt(90) + Math.sqrt(160)), 10);
  expect(paths.largest / paths.edge).toBeGreaterThan(0.94);
  expect(paths.largest / paths.edge).toBeLessThan(1.03);
  const heights = [...paths.first.matchAll(/V([\d.]+)H([\d.]+)/g)].map(([, y, x]) => ({ x: Number(x), share: 1 - Number(y) / HEIGHT }));
  const curve = [...paths.theory.matchAll(/([\d.]+),([\d.]+)/g)].map(([, x, y]) => ({ x: Number(x), share: 1 - Number(y) / HEIGHT }));
  const area = (points: { x: number; share: number }[], width: number) => points.reduce((sum, { share }) => sum + share * width, 0) / WIDTH;
  expect(area(heights, WIDTH / 33)).toBeGreaterThan(0.85 * area(curve, WIDTH / 80));
});

test('nothing is drawn without singular values', () => {
  expect(spectrumPaths(null, null)).toBeNull();
  expect(spectrumPaths({ shape: [3], statistics: { std: 1 }, singularValues: null } as unknown as TensorReport, null)).toBeNull();
});
