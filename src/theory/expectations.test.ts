import { describe, expect, test } from 'vitest';
import { activations } from '../activations/all.ts';
import { defaultSpec, type Spec } from '../lib/params.ts';
import { gaussianMean } from './gaussian.ts';
import { gaussLegendre } from './gaussLegendre.ts';
import { quadratureMoments, quadratureSlopes } from './moments.ts';
import { nonlinearity } from './nonlinearity.ts';
import { productQuadrature } from './productQuadrature.ts';
import { squareProducts } from './squareProducts.ts';

const of = (id: string) => nonlinearity(defaultSpec(activations.get(id)));
const relative = (a: number, b: number) => Math.abs(a / b - 1);

test('Gauss–Legendre of 3 points: 0 and ±√(3/5), weights 8/9 and 5/9', () => {
  const { nodes, weights } = gaussLegendre(3);
  expect(nodes).toEqual([Math.sqrt(3 / 5), 0, -Math.sqrt(3 / 5)].map(x => expect.closeTo(x, 15)));
  expect(weights).toEqual([5 / 9, 8 / 9, 5 / 9].map(w => expect.closeTo(w, 15)));
});

test.each([1e-12, 0.3, 1, 1e6])('the even moments of a Gaussian of variance q = %f are 1, q, 3q², 15q³', q => {
  for (const [power, moment] of [[0, 1] as const, [2, q] as const, [4, 3 * q ** 2] as const, [6, 15 * q ** 3] as const]) {
    expect(
      relative(
        gaussianMean(z => z ** power, q),
        moment,
      ),
    ).toBeLessThan(1e-12);
  }
});

// By NumPy: Gauss–Legendre of 40 points on panels that halve towards each kink and 0, down to 2⁻³⁰.
test.each([
  ['tanh', 1e6, 0, 0, 0.9992021157673139, 0.000531922954771446],
  ['tanh', 1e-12, 0, 0, 9.99999999998e-13, 0.999999999998],
  ['selu', 30, 0, 1.5409878230678928, 17.78014499062594, 0.6636365105366904],
  ['gelu', 1e6, 0, 398.94208093044205, 499999.99981243437, 0.5000562695399919],
  ['mish', 2.5, 0, 0.4763252869596103, 1.1965144283439226, 0.5063094690544933],
  ['softsign', 1e6, 0, 0, 0.9896792135368269, 0.0002659613876175484],
  ['relu6', 9, 0, 1.1713547333538092, 4.1424161653634535, 0.4772498680518208],
  ['silu', 0.7, -1.5, -0.21219187280938404, 0.056598790800629975, 0.03485884401911682],
  ['hardSigmoid', 40, 0.5, 0.5303659764969408, 0.46885746992627103, 0.010102454334764324],
])('%s at variance %f, mean %f: E[φ], E[φ²], E[φ′²]', (id, q, mu, mean, meanSquare, derivativeMeanSquare) => {
  const moments = of(id).moments(q, mu);
  expect(Math.abs(moments.mean - mean) / Math.sqrt(meanSquare)).toBeLessThan(1e-10);
  expect(relative(moments.meanSquare, meanSquare)).toBeLessThan(1e-10);
  expect(relative(moments.derivativeMeanSquare, derivativeMeanSquare)).toBeLessThan(1e-10);
});

// By NumPy: one integral inside the other, on such panels.
test.each([
  ['tanh', 50, 0, 0.99, 0.8558496009374342, 0.0567307115476557],
  ['selu', 1, 0, -0.5, -0.48266080852457965, 0.9627189628239626],
  ['relu6', 9, 0, 0.7, 3.107641029168962, 0.3358479001146497],
  ['softsign', 0.3, 0, -0.95, -0.09058207944963484, 0.3456376365537681],
  ['mish', 2, 0.7, 0.4, 1.1910361671369176, 0.5964586999503689],
  ['hardTanh', 1, 0, -0.95, -0.4839591292675262, 0.6216390259432896],
  ['gelu', 1, 0, 0.9999, 0.4251758988620066, 0.4558233006847851],
])('%s at variance %f, mean %f, correlation %f: E[φφ′], E[φ′φ′]', (id, q, mu, c, values, derivatives) => {
  const products = of(id).products(q, c, mu);
  expect(relative(products.values, values)).toBeLessThan(1e-9);
  expect(relative(products.derivatives, derivatives)).toBeLessThan(1e-9);
  const quick = of(id).quickProducts(q, c, mu);
  expect(Math.abs(quick.values - values) / of(id).moments(q, mu).meanSquare).toBeLessThan(2e-5);
  expect(Math.abs(quick.derivatives - derivatives) / of(id).moments(q, mu).derivativeMeanSquare).toBeLessThan(2e-5);
});

const closed: Spec[] = [
  { id: 'linear', params: {} },
  { id: 'relu', params: {} },
  { id: 'leakyRelu', params: { alpha: 0.2 } },
  { id: 'sine', params: { omega: 1.7 } },
];

test.each(closed)('the closed forms of $id agree with quadrature', spec => {
  const { moments, products, phi, kinks } = nonlinearity(spec);
  for (const [q, mu] of [[0.5, 0] as const, [1.3, -0.4] as const]) {
    const integrated = quadratureMoments(phi, kinks, q, mu);
    for (const key of ['mean', 'meanSquare', 'derivativeMeanSquare'] as const) expect(moments(q, mu)[key]).toBeCloseTo(integrated[key], 10);
    for (const c of [-1, -0.6, 0, 0.8, 1]) {
      const pair = productQuadrature(phi, kinks, q, c, mu);
      expect(products(q, c, mu).values).toBeCloseTo(pair.values, 9);
      expect(products(q, c, mu).derivatives).toBeCloseTo(pair.derivatives, 9);
    }
  }
});

test('the sine’s slopes and products of squares agree with quadrature, where that follows it', () => {
  const { phi, kinks, moments, slopes, squares } = nonlinearity({ id: 'sine', params: { omega: 1.7 } });
  for (const [q, c, mu] of [[0.02, 0.3, 0] as const, [0.5, 0.9, 0.4] as const, [0.7, -0.7, -0.2] as const, [0.6, 1, 0.1] as const]) {
    const [slope, square] = [quadratureSlopes(phi, kinks, q, mu), squareProducts(phi, moments(q, mu), kinks, q, c, mu)];
    for (const key of ['meanSquare', 'derivativeMeanSquare'] as const) expect(slopes(q, mu)[key]).toBeCloseTo(slope[key], 9);
    for (const key of ['values', 'derivatives', 'both'] as const) expect(squares(q, c, mu)[key]).toBeCloseTo(square[key], 4);
  }
});

test('a sine that is fast beside z is an even phase: two samples are unrelated, one has E[sin⁴] = 3/8 and E[sin²cos²] = 1/8', () => {
  const { slopes, squares } = nonlinearity({ id: 'sine', params: { omega: 100 } });
  expect(slopes(1)).toEqual({ meanSquare: 0, derivativeMeanSquare: -0 });
  expect(squares(1, 0.5)).toEqual({ values: 1, derivatives: 1, both: 1 });
  expect(squares(1, 1)).toEqual({ values: 1.5, derivatives: 1.5, both: 0.5 });
});

test('the tables agree with quadrature wherever they are asked', () => {
  for (const id of ['tanh', 'selu', 'relu6', 'softplus', 'softsign']) {
    const { moments, products, quickProducts, phi, kinks } = of(id);
    for (const q of [1.1e-9, 0.02, 0.26, 1.9, 3.99, 4.01, 700, 9e5]) {
      expect(relative(moments(q).meanSquare, quadratureMoments(phi, kinks, q).meanSquare), `${id} ${q}`).toBeLessThan(1e-10);
    }
    for (const [q, c] of [[0.13, 0.2] as const, [1.9, 0.97] as const, [40, 0.999] as const, [2, -0.8] as const]) {
      const scale = moments(q);
      expect(Math.abs(quickProducts(q, c).values - products(q, c).values) / scale.meanSquare, `${id} ${q} ${c}`).toBeLessThan(2e-5);
      expect(
        Math.abs(quickProducts(q, c).derivatives - products(q, c).derivatives) / scale.derivativeMeanSquare,
        `${id} ${q} ${c}`,
      ).toBeLessThan(2e-5);
    }
  }
});

test.each([
  ['sigmoid', 1.5e9, 0.687],
  ['tanh', 1e12, 0.9999],
  ['relu6', 1e8, 0.9999],
  ['relu6', 1e10, -0.9],
  ['softsign', 1e9, 0.9],
])('%s at variance %f, correlation %f: E[φ′φ′] beyond the tables, where most pairs are saturated', (id, q, c) => {
  expect(relative(of(id).quickProducts(q, c).derivatives, of(id).products(q, c).derivatives)).toBeLessThan(3e-3);
});

test('ELU with a floor of −10 beyond the tables: the floor is felt as 1/√q', () => {
  const { moments, products, quickProducts } = nonlinearity({ id: 'elu', params: { alpha: 10 } });
  for (const c of [0, -0.5]) {
    expect(Math.abs(quickProducts(1e8, c).values - products(1e8, c).values) / moments(1e8).meanSquare).toBeLessThan(2e-4);
    expect(Math.abs(quickProducts(1e8, c).derivatives - products(1e8, c).derivatives)).toBeLessThan(2e-3);
  }
});

// The share of a Gaussian between the kinks, by Python's erfc.
test.each([
  ['hardTanh', 0.03, -2, 3.882018268965331e-9],
  ['relu6', 0.37, 10, 2.417020757035341e-11],
  ['relu6', 0.1, -2, 1.26981429473543e-10],
])('%s at variance %f, mean %f: E[φ′²] = %e is a tail, and positive', (id, q, mean, share) => {
  expect(relative(of(id).moments(q, mean).derivativeMeanSquare, share)).toBeLessThan(1e-7);
});

describe('at the edges', () => {
  test('no variance leaves the values at the mean, with the derivative that frameworks choose at a kink', () => {
    expect(of('sigmoid').moments(0)).toEqual({ mean: 0.5, meanSquare: 0.25, derivativeMeanSquare: 0.0625 });
    expect(of('relu').moments(0).derivativeMeanSquare).toBe(0);
    expect(of('relu').moments(0, 2)).toEqual({ mean: 2, meanSquare: 4, derivativeMeanSquare: 1 });
  });

  test('infinite variance gives the limits: half the units on each side', () => {
    expect(of('tanh').moments(Infinity)).toEqual({ mean: 0, meanSquare: 1, derivativeMeanSquare: 0 });
    expect(of('relu').moments(Infinity)).toEqual({ mean: Infinity, meanSquare: Infinity, derivativeMeanSquare: 0.5 });
    expect(of('sine').moments(Infinity)).toEqual({ mean: 0, meanSquare: 0.5, derivativeMeanSquare: 0.5 });
    expect(of('linear').moments(Infinity)).toEqual({ mean: 0, meanSquare: Infinity, derivativeMeanSquare: 1 });
    expect(of('sigmoid').moments(Infinity)).toEqual({ mean: 0.5, meanSquare: 0.5, derivativeMeanSquare: 0 });
  });

  test('NaN stays NaN, for every activation', () => {
    for (const { id } of activations.all) {
      expect(of(id).moments(Number.NaN).meanSquare, id).toBeNaN();
      expect(of(id).products(Number.NaN, 0.5).values, id).toBeNaN();
      expect(of(id).quickProducts(1, Number.NaN).values, id).toBeNaN();
    }
  });

  test('equal inputs give the moments themselves', () => {
    for (const { id } of activations.all) {
      const { meanSquare, derivativeMeanSquare } = of(id).moments(0.8);
      expect(of(id).products(0.8, 1).values, id).toBeCloseTo(meanSquare, 10);
      expect(of(id).products(0.8, 1).derivatives, id).toBeCloseTo(derivativeMeanSquare, 10);
    }
  });
});
