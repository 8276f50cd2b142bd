import { describe, expect, test } from 'vitest';
import { activations } from '../activations/all.ts';
import { defaultSpec } from '../lib/params.ts';
import { heReluDrift, heReluVariation, medianOverMean } from './finiteWidth.ts';
import { jacobianMeanSquare } from './jacobian.ts';
import type { TheoryLayer } from './layer.ts';
import { singularValueDensity, singularValueEdges } from './marchenkoPastur.ts';
import { nonlinearity } from './nonlinearity.ts';
import { predict } from './predict.ts';
import { spread } from './spread.ts';

const of = (id: string) => nonlinearity(defaultSpec(activations.get(id)));

/** Layers of these widths, σw² times 1/fanIn. */
function network(id: string, widths: readonly number[], sigmaW2: number): TheoryLayer[] {
  return widths.slice(1).map((fanOut, l) => ({
    fanIn: widths[l]!,
    fanOut,
    weightMean: 0,
    weightVariance: sigmaW2 / widths[l]!,
    unitVariance: null,
    biasMean: 0,
    biasVariance: 0,
    isOutput: l === widths.length - 2,
    nonlinearity: l === widths.length - 2 ? null : of(id),
    steps: [
      { kind: 'dense' },
      l === widths.length - 2
        ? { kind: 'loss', loss: { id: 'unitGradient', params: {} } }
        : { kind: 'activation', activation: defaultSpec(activations.get(id)) },
    ],
    silence: null,
    approximation: null,
  }));
}

function predictions(layers: readonly TheoryLayer[], batchSize: number) {
  return predict({ inputs: { meanSquare: 1, correlation: 0 }, layers, output: { rms: 1, correlation: 0 }, batchSize });
}

// Hanin & Nica 2018; the numbers are those of the digamma function of SciPy.
test.each([
  [10, -0.153731],
  [32, -0.04127],
  [100, -0.01271],
  [256, -0.004914],
  [1024, -0.001223],
])('at width %d the typical rms of He and ReLU changes by e^%f a layer', (width, drift) => {
  expect(heReluDrift(width)).toBeCloseTo(drift, 6);
});

describe('over draws', () => {
  const widths = Array.from({ length: 30 }, () => 100);

  test('He-ReLU, 30 × 100: CV² = 1.05³⁰ − 1 = 3.32, so the median is 0.48 of the mean (Hanin & Rolnick 2018)', () => {
    expect(heReluVariation(widths)).toBeCloseTo(3.322, 3);
    expect(medianOverMean(heReluVariation(widths))).toBeCloseTo(0.481, 3);
  });

  test('one sample’s activations spread by that very CV², at any depth', () => {
    const layers = network('relu', [100, ...widths, 10], 2);
    const spreads = spread(layers, predictions(layers, 1), 1)!;
    for (const l of [0, 4, 29]) expect(spreads[l]!.activations).toBeCloseTo(heReluVariation(widths.slice(0, l + 1)), 5);
  });

  test('a batch averages the unrelated part away, and no more', () => {
    const layers = network('relu', [100, ...widths, 10], 2);
    const single = spread(layers, predictions(layers, 1), 1)!;
    const batch = spread(layers, predictions(layers, 256), 256)!;
    for (const l of [1, 10, 29]) {
      expect(batch[l]!.activations!).toBeLessThan(single[l]!.activations!);
      expect(batch[l]!.activations!).toBeGreaterThan(single[l]!.activations! / 256);
      expect(batch[l]!.dPreactivations).toBeLessThan(single[l]!.dPreactivations);
    }
  });
});

test('where sin 30z forgets everything, samples are unrelated: a batch’s mean square spreads by half of 1/(batch·width), with what q does no more', () => {
  const layers = network('sine', [100, 100, 100, 100, 10], 1);
  const fast = layers.map(layer => ({ ...layer, nonlinearity: layer.nonlinearity && nonlinearity({ id: 'sine', params: { omega: 30 } }) }));
  for (const { activations } of spread(fast, predictions(fast, 16), 16)!.slice(0, -1)) expect(activations).toBeCloseTo(0.5 / (16 * 100), 6);
});

describe('the Jacobian of output by input', () => {
  test('Gaussian linear layers of variance 1/n keep the mean square at 1; with ReLU the last layer, which none follows, doubles it', () => {
    const widths = [200, 200, 200, 200];
    expect(jacobianMeanSquare(predictions(network('linear', widths, 1), 1), 200, 200)).toBeCloseTo(1, 12);
    expect(jacobianMeanSquare(predictions(network('relu', widths, 2), 1), 200, 200)).toBeCloseTo(2, 12);
  });

  test('of one 30 × 10 layer of variance v: 300v over ten singular values', () => {
    expect(jacobianMeanSquare(predictions(network('linear', [30, 10], 30 * 0.2), 1), 30, 10)).toBeCloseTo(30 * 0.2, 12);
    expect(jacobianMeanSquare(predictions(network('linear', [10, 30], 10 * 0.2), 1), 10, 30)).toBeCloseTo(30 * 0.2, 12);
  });
});

describe('Marchenko–Pastur', () => {
  test('the singular values of a 100 × 25 matrix of variance 1/100 lie in [½, 1½]; of a square one in [0, 2]', () => {
    expect(singularValueEdges(100, 25, 0.01)).toEqual([expect.closeTo(0.5, 12), expect.closeTo(1.5, 12)]);
    expect(singularValueEdges(200, 200, 1 / 200)).toEqual([0, expect.closeTo(2, 12)]);
  });

  test('at 0 the density of a square one in [0, 2], the quarter circle √(4 − s²)/π, is 2/π; of any other it is 0', () => {
    expect(singularValueDensity(200, 200, 1 / 200, 0)).toBeCloseTo(2 / Math.PI, 12);
    expect(singularValueDensity(100, 25, 0.01, 0)).toBe(0);
  });

  test.each([
    [100, 25],
    [25, 100],
    [60, 60],
  ])('the density of %d × %d integrates to 1, its mean square is max(n, m)·variance', (n, m) => {
    const steps = 20_000;
    const [low, high] = singularValueEdges(n, m, 0.01);
    const points = Array.from({ length: steps }, (_, k) => low + ((high - low) * (k + 0.5)) / steps);
    const integral = (f: (s: number) => number) =>
      points.reduce((sum, s) => sum + (f(s) * singularValueDensity(n, m, 0.01, s) * (high - low)) / steps, 0);
    expect(integral(() => 1)).toBeCloseTo(1, 4);
    expect(integral(s => s * s)).toBeCloseTo(Math.max(n, m) * 0.01, 4);
  });
});

test('a signal beyond all steps that float64 knows spreads as any other: ReLU has no size of its own', () => {
  const spreadOf = (sigmaW2: number) => {
    const layers = network('relu', [100, 100, 100, 100, 100, 100, 10], sigmaW2);
    return spread(layers, predictions(layers, 64), 64)!.map(({ preactivations }) => preactivations);
  };
  const [small, huge] = [spreadOf(2), spreadOf(1e7)];
  for (const [l, value] of huge.entries()) expect(value / small[l]!).toBeCloseTo(1, 6);
});
