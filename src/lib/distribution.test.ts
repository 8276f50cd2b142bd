// Expected numbers are SciPy 1.10's: scipy.stats.truncnorm(-2, 2, 0.3, 0.5), norm(0.3, 0.5) and uniform(-0.2, 0.5).
import { expect, test } from 'vitest';
import { type Distribution, distributionDensity, distributionMean, distributionVariance } from './distribution.ts';

const truncated: Distribution = { kind: 'truncatedNormal', mean: 0.3, std: 0.5 };
const normal: Distribution = { kind: 'normal', mean: 0.3, std: 0.5 };
const uniform: Distribution = { kind: 'uniform', low: -0.2, high: 0.3 };
const constant: Distribution = { kind: 'constant', value: 0.7 };

test.each([
  [truncated, -0.71, 0],
  [truncated, -0.6, 0.16542730252221172],
  [truncated, 0.3, 0.8359191004702692],
  [truncated, 0.9, 0.40688550795393363],
  [truncated, 1.29, 0.11772269761584839],
  [truncated, 1.31, 0],
  [normal, -0.6, 0.15790031660178838],
  [normal, 0.3, 0.7978845608028654],
  [normal, 0.9, 0.38837210996642585],
  [uniform, -0.21, 0],
  [uniform, 0.1, 2],
  [uniform, 0.31, 0],
])('the density of %o at %d is %d', (distribution, x, density) => {
  expect(distributionDensity(distribution, x)).toBeCloseTo(density, 12);
});

test('a constant has no density', () => expect(distributionDensity(constant, 0.7)).toBeNaN());

test.each([
  [truncated, 0.3, 0.1934353258874808],
  [normal, 0.3, 0.25],
  [uniform, 0.05, 0.020833333333333332],
  [constant, 0.7, 0],
])('mean and variance of %o are %d and %d', (distribution, mean, variance) => {
  expect(distributionMean(distribution)).toBeCloseTo(mean, 14);
  expect(distributionVariance(distribution)).toBeCloseTo(variance, 14);
});
