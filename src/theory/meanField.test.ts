import { describe, expect, test } from 'vitest';
import { activations } from '../activations/all.ts';
import { defaultSpec } from '../lib/params.ts';
import { criticalAt, criticalPoint } from './criticalLine.ts';
import { gains } from './gains.ts';
import { chi, correlationStep, depthScale, type Field, varianceMap } from './meanField.ts';
import { nonlinearity } from './nonlinearity.ts';
import { phase } from './phase.ts';
import reference from './reference.json' with { type: 'json' };

const of = (id: string) => nonlinearity(defaultSpec(activations.get(id)));
const field = (id: string, sigmaW2: number, sigmaB2 = 0): Field => ({ nonlinearity: of(id), sigmaW2, sigmaB2 });
/** Relative distance, absolute near 0. */
const distance = (a: number, b: number) => Math.abs(a - b) / Math.max(1e-3, Math.abs(b));

/** How near the reference itself is: its quadrature smooths over the kinks (hardTanh has the closed form below). */
const tolerance = (id: string) => ({ hardTanh: 1e-4, softsign: 1e-7 })[id] ?? 1e-8;

test.each([
  [0.2, 0.9746526813225317],
  [2, 0.5204998778130465],
  [4, 0.38292492254802624],
])('hardTanh at variance %f passes the gradient where |z| < 1: E[φ′²] = erf(1/√(2q)) = %f', (q, share) => {
  expect(of('hardTanh').moments(q).derivativeMeanSquare).toBeCloseTo(share, 11);
});

describe('as SciPy integrates it', () => {
  test.each(reference.recursions)('$activation, σw² = $sigmaW2, σb² = $sigmaB2: variances and χ through ten layers', row => {
    const mean = field(row.activation, row.sigmaW2, row.sigmaB2);
    row.preactivationVariance.forEach((q, l) => {
      if (l > 0) expect(distance(varianceMap(mean, row.preactivationVariance[l - 1]!), q)).toBeLessThan(tolerance(row.activation));
      expect(distance(chi(mean, q), row.chi1ByLayer[l]!)).toBeLessThan(tolerance(row.activation));
    });
  });

  test.each(reference.fixedPoints)('$activation, σw² = $sigmaW2, σb² = $sigmaB2: settles at q* = $qStar, $phase', row => {
    const found = phase(field(row.activation, row.sigmaW2, row.sigmaB2));
    expect(found.phase).toBe(row.phase);
    if (found.fixedPoint.kind !== 'finite') throw new Error(found.fixedPoint.kind);
    expect(distance(found.fixedPoint.variance, row.qStar)).toBeLessThan(tolerance(row.activation));
    expect(distance(found.chi, row.chi1)).toBeLessThan(tolerance(row.activation));
  });

  test.each(reference.criticalLine)('$activation: the critical line passes σw² = $sigmaW2, σb² = $sigmaB2', row => {
    const { sigmaW2, sigmaB2 } = criticalAt(of(row.activation), row.qStar);
    expect(distance(sigmaW2, row.sigmaW2)).toBeLessThan(tolerance(row.activation));
    expect(Math.abs(sigmaB2 - row.sigmaB2) / row.qStar).toBeLessThan(tolerance(row.activation));
    const point = criticalPoint(of(row.activation), row.sigmaB2)!;
    expect(distance(point.sigmaW2, row.sigmaW2)).toBeLessThan(10 * tolerance(row.activation));
    expect(point.stable).toBe(true);
  });

  test.each(reference.reluCorrelationMap)('He-ReLU takes correlation $in to $out', row => {
    expect(correlationStep(field('relu', 2), 1, row.in).next).toBeCloseTo(row.out, 12);
  });

  test.each(reference.tanhMeanProduct)('tanh at correlation $in: E[φφ′] = $meanProduct', row => {
    expect(of('tanh').products(row.q, row.in).values).toBeCloseTo(row.meanProduct, 9);
  });
});

test.each([
  ['tanh', 1.5925, 1.4674],
  ['sigmoid', 1.846, 4.723],
  ['softsign', 2.3375, 2.0958],
  ['relu', Math.SQRT2, Math.SQRT2],
  ['elu', 1.2452, 1.2234],
  ['selu', 1, 0.966],
  ['gelu', 1.5335, 1.4811],
  ['silu', 1.6765, 1.6233],
  ['sine', 1.5209, 1.3273],
])('%s keeps variance 1 at gain %f forward and %f backward', (id, forward, backward) => {
  expect(gains(of(id)).forward).toBeCloseTo(forward, 3);
  expect(gains(of(id)).backward).toBeCloseTo(backward, 3);
});

test.each([
  [0, 1],
  [0.01, 1.424],
  [0.05, 1.761],
  [0.1, 1.986],
])('tanh at σb² = %f is critical at σw² = %f (Schoenholz et al. 2017)', (sigmaB2, sigmaW2) => {
  expect(criticalPoint(of('tanh'), sigmaB2)!.sigmaW2).toBeCloseTo(sigmaW2, 3);
});

test.each([
  [1.3, 0.88, 7.8],
  [1.7, 0.987, 75],
])('tanh at σb² = 0.05, σw² = %f: χ = %f and correlations converge in ξ = %f layers', (sigmaW2, slope, scale) => {
  const found = phase(field('tanh', sigmaW2, 0.05));
  expect(found.chi).toBeCloseTo(slope, 3);
  expect(Math.abs(depthScale(found.chi) / scale - 1)).toBeLessThan(0.01);
});

test('a slope that rounding alone tells from 1 is 1: endless memory', () => {
  expect([1 - 4e-12, 1, 1 + 4e-12].map(depthScale)).toEqual([Infinity, Infinity, Infinity]);
  expect(depthScale(1 - 1e-6)).toBeCloseTo(999_999.5, 2);
});

test('tanh at σb² = 0.05, σw² = 2.5 is chaotic: χ = 1.134', () => {
  expect(phase(field('tanh', 2.5, 0.05)).chi).toBeCloseTo(1.134, 3);
});

test('He-ReLU pulls unrelated inputs together: .318 .494 … .736 (layer 5) .872 (10) .972 (30)', () => {
  const he = field('relu', 2);
  const correlations = [0];
  for (let l = 1; l <= 30; l++) correlations.push(correlationStep(he, 1, correlations[l - 1]!).next);
  expect([1, 2, 5, 10, 30].map(l => Number(correlations[l]!.toFixed(3)))).toEqual([0.318, 0.494, 0.736, 0.872, 0.972]);
});

describe('cases that have no finite fixed point', () => {
  test('ReLU without biases vanishes, keeps every variance, or explodes', () => {
    expect(phase(field('relu', 1.9))).toEqual({ phase: 'ordered', chi: 0.95, fixedPoint: { kind: 'zero' } });
    expect(phase(field('relu', 2))).toEqual({ phase: 'critical', chi: 1, fixedPoint: { kind: 'every' } });
    expect(phase(field('relu', 2.1))).toEqual({ phase: 'chaotic', chi: 1.05, fixedPoint: { kind: 'infinite' } });
  });

  test('with biases ReLU settles at σb²/(1 − σw²/2) below the critical σw², and at it grows for ever', () => {
    expect(phase(field('relu', 1, 0.1)).fixedPoint).toEqual({ kind: 'finite', variance: expect.closeTo(0.2, 12) });
    expect(phase(field('relu', 2, 0.1))).toEqual({ phase: 'critical', chi: 1, fixedPoint: { kind: 'infinite' } });
    expect(criticalPoint(of('relu'), 0.1)).toMatchObject({ sigmaW2: 2, variance: Infinity });
    expect(criticalPoint(of('relu'), 0)).toMatchObject({ sigmaW2: 2, variance: null });
  });

  test('tanh without biases vanishes up to σw² = 1, where it is critical', () => {
    expect(phase(field('tanh', 0.9)).fixedPoint).toEqual({ kind: 'zero' });
    expect(phase(field('tanh', 0.9)).chi).toBeCloseTo(0.9, 9);
    expect(phase(field('tanh', 1))).toMatchObject({ phase: 'critical', fixedPoint: { kind: 'zero' } });
    expect(phase(field('tanh', 1.001)).fixedPoint.kind).toBe('finite');
  });

  test('no weights: nothing but the bias; no bias either: nothing', () => {
    expect(phase(field('tanh', 0, 0.3))).toEqual({
      phase: 'ordered',
      chi: 0,
      fixedPoint: { kind: 'finite', variance: expect.closeTo(0.3, 12) },
    });
    expect(phase(field('tanh', 0, 0))).toEqual({ phase: 'ordered', chi: 0, fixedPoint: { kind: 'zero' } });
  });

  test('softplus at σw² = 2 grows for ever, and is critical as ReLU is', () => {
    expect(phase(field('softplus', 2))).toEqual({ phase: 'critical', chi: 1, fixedPoint: { kind: 'infinite' } });
  });
});

// By NumPy: the map iterated from 1, Gauss–Legendre of 400 points on ±12 standard deviations. Farther out these maps lead up again, for ever.
test.each([
  ['silu', 2.16, 0.25, 1.2233730955778856],
  ['silu', 2.26, 0.2, 1.0797869198068273],
  ['gelu', 2.005, 0.15, 1.1274194814735585],
  ['mish', 2.005, 0.1, 1.4708146708275942],
])('%s at σw² = %f, σb² = %f settles at %f, beyond which a little more would lead to ∞', (id, sigmaW2, sigmaB2, variance) => {
  expect(phase(field(id, sigmaW2, sigmaB2)).fixedPoint).toEqual({ kind: 'finite', variance: expect.closeTo(variance, 8) });
});

test('SELU holds variance 1, for any start', () => {
  expect(phase(field('selu', 1)).fixedPoint).toEqual({ kind: 'finite', variance: expect.closeTo(1, 6) });
});

test('every activation has a phase for every σw²', () => {
  for (const { id } of activations.all) {
    for (const sigmaW2 of [1e-3, 0.5, 1, 2, 10, 1e3]) {
      for (const sigmaB2 of [0, 0.1])
        expect(phase(field(id, sigmaW2, sigmaB2)).chi, `${id} ${sigmaW2} ${sigmaB2}`).toBeGreaterThanOrEqual(0);
    }
  }
});
