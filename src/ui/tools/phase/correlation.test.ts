import { expect, test } from 'vitest';
import { activations } from '../../../activations/all.ts';
import { defaultSpec } from '../../../lib/params.ts';
import { correlationStep, type Field } from '../../../theory/meanField.ts';
import { nonlinearity } from '../../../theory/nonlinearity.ts';
import { phase, settledVariance } from '../../../theory/phase.ts';
import { root } from '../../../theory/root.ts';
import { correlation } from './correlation.ts';
import { read } from './reading.ts';

const field = (id: string, sigmaW2: number, sigmaB2: number): Field => ({
  nonlinearity: nonlinearity(defaultSpec(activations.get(id))),
  sigmaW2,
  sigmaB2,
});

function settle(at: Field) {
  const work = correlation(at, read(at));
  for (;;) {
    const { value, done } = work.next();
    if (done) return value;
  }
}

test.each([
  ['tanh', 2.5, 0.05],
  ['hardTanh', 1.6, 0.05],
  ['sine', 2.2, 0.05],
  ['tanh', 1e4, 1e4],
  ['relu6', 2500, 0],
])('%s at σw² = %f, σb² = %f: c* is that from a bracketed root', (id, sigmaW2, sigmaB2) => {
  const at = field(id, sigmaW2, sigmaB2);
  const q = settledVariance(phase(at).fixedPoint);
  const { fixed, scale } = settle(at);
  expect(fixed).toBeCloseTo(
    root(c => correlationStep(at, q, c).next - c, 0, 0.999),
    7,
  );
  expect(scale).toBeGreaterThan(0);
});

test.each([10, 30, 100])('sin %dz, fast beside z, forgets all but the biases: c* = σb² / (σw²/2 + σb²)', omega => {
  const fast = { ...field('sine', 1, 0.05), nonlinearity: nonlinearity({ id: 'sine', params: { omega } }) };
  expect(settle(fast).fixed).toBeCloseTo(0.05 / 0.55, 6);
});

test('in the ordered phase inputs become alike in −1/ln χ layers: tanh at σb² = 0.05, σw² = 1.3 in 7.8 (Schoenholz et al. 2017)', () => {
  const { fixed, scale } = settle(field('tanh', 1.3, 0.05));
  expect(fixed).toBe(1);
  expect(scale).toBeCloseTo(7.8, 1);
});

test('without biases an odd chaotic network makes inputs unrelated', () => expect(settle(field('tanh', 2, 0)).fixed).toBe(0));

test.each([
  ['linear', 1, 'every'],
  ['linear', 1.5, 'every'],
  ['sine', 0.5, 'every'],
  ['relu', 2, 1],
  ['gelu', 3, 1],
])('%s at σw² = %f without biases leads correlations to %s', (id, sigmaW2, fixed) => {
  expect(settle(field(id, sigmaW2, 0)).fixed).toBe(fixed);
});

test('where the variance explodes, as in ReLU, inputs become alike, but ever more slowly', () => {
  expect(settle(field('elu', 3, 0.1))).toMatchObject({ fixed: 1, scale: Infinity });
});

test('without weights and biases nothing is left to compare', () => expect(settle(field('tanh', 0, 0)).fixed).toBe('none'));

test('the variance’s depth scale: ReLU of gain² 1 halves it, 1/ln 2 layers; at gain² 2 nothing moves', () => {
  expect(read(field('relu', 1, 0)).varianceScale).toBeCloseTo(1 / Math.LN2, 9);
  expect(read(field('relu', 2, 0))).toMatchObject({ varianceScale: Infinity, gradientScale: Infinity, fixedPoint: { kind: 'every' } });
});
