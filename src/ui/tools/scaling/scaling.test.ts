import { describe, expect, test } from 'vitest';
import { decode, encode } from '../../../config/link.ts';
import { defaultView } from '../../../config/view.ts';
import { configOf, trainConfig } from '../../../engine/testing.ts';
import type { TrainingResult } from '../training/curve.ts';
import { toCsv } from './files.ts';
import { bestRatesOf, coordinatesOf } from './outcomes.ts';
import { COORDINATE_STEPS, type Probe, probesOf, RATE_STEPS, ratesOf } from './plans.ts';
import { BRANCH_SCALES, DEPTHS, WIDTHS, waysOf } from './ways.ts';

const adam = { id: 'adam', params: { learningRate: 0.01 } };
const sgd = { id: 'sgd', params: { learningRate: 0.01, weightDecay: 0 } };

const resultOf = ({ plan }: Probe): TrainingResult => ({ kind: 'curve', ...trainConfig(plan) });

describe('the coordinate check (Yang et al. 2022, figure 5): widths 64 to 1024, Adam, four steps', () => {
  const a = configOf('data=digits(standardized)&net=64-64-64-10&batch=64&init=heNormal');
  const ways = waysOf('width', a, null);
  const probes = probesOf('width', ways, adam, 1);
  const results = probes.map(resultOf);
  const exponents = (layer: 'output' | 'hidden') => coordinatesOf(probes, results, 2, WIDTHS, layer).map(found => found.exponents);

  test('compares A’s initializer with maximal update at five widths', () => {
    expect(ways.map(({ id }) => id)).toEqual(['a', 'mup']);
    expect(probes.map(({ plan }) => plan.config.widths[1])).toEqual(WIDTHS.flatMap(width => [width, width]));
  });

  test('under the standard parametrization z does not depend on the width before the first step and explodes with it after', () => {
    for (const layer of ['hidden', 'output'] as const) {
      const [standard] = exponents(layer);
      expect(Math.abs(standard![0]!)).toBeLessThan(0.1);
      expect(standard![1]).toBeGreaterThan(0.5);
      expect(standard![4]).toBeGreaterThan(0.4);
    }
  });

  test('under maximal update z stays flat; the output begins as width^−½, since its weights are 1/n', () => {
    const [, hidden] = exponents('hidden');
    for (const step of [0, 1, 2, 3, 4]) expect(Math.abs(hidden![step]!), `step ${step}`).toBeLessThan(0.12);
    const [, output] = exponents('output');
    expect(Math.abs(output![0]! + 0.5)).toBeLessThan(0.15);
    for (const step of [1, 2, 3, 4]) expect(Math.abs(output![step]!), `step ${step}`).toBeLessThan(0.2);
  });
});

describe('the depth check: blocks of ReLU and He, at the start', () => {
  const a = configOf('net=100-100-10&batch=64&init=heNormal&block=preActivation(1)');
  const ways = waysOf('depth', a, null);
  const probes = probesOf('depth', ways, sgd, 3);
  const results = probes.map(({ plan }) => resultOf({ plan: { ...plan, steps: 0 } } as Probe));
  const growth = coordinatesOf(probes, results, ways.length, DEPTHS, 'output').map(({ medians }) => medians[0]!.at(-1)! / medians[0]![0]!);

  // Each block multiplies the stream’s mean square by 1 + s².
  test.each([
    ['1', Math.sqrt(2 ** 30), 2],
    ['1/sqrt(L)', Math.sqrt((1 + 1 / 32) ** 32 / (1 + 1 / 2) ** 2), 1.4],
    ['1/L', Math.sqrt((1 + 1 / 32 ** 2) ** 32 / (1 + 1 / 4) ** 2), 1.4],
  ] as const)('with branches times %s mean |z| of 32 blocks is %f times that of 2', (scale, expected, within) => {
    const found = growth[BRANCH_SCALES.indexOf(scale)]!;
    expect(Math.abs(Math.log(found / expected))).toBeLessThan(Math.log(within));
  });
});

test('every network of a check is one that a link can say', () => {
  const b = configOf('init=orthogonal(1.5)&act=tanh');
  for (const check of ['width', 'depth', 'rate'] as const) {
    for (const way of waysOf(check, configOf('act=tanh&block=preNorm(2)&norm=layerNorm'), b)) {
      for (const size of check === 'width' ? WIDTHS : DEPTHS) {
        const config = way.at(size);
        const { experiment, warnings } = decode(encode({ a: config, b: null, view: defaultView }));
        expect([experiment.a, warnings]).toEqual([config, []]);
      }
    }
  }
});

describe('the best rate by depth', () => {
  const ways = waysOf('rate', configOf('net=9-8-3'), null);
  const probes = probesOf('rate', ways, sgd, 2);
  const tried = ratesOf(sgd);
  /** A training whose last loss is that. */
  const ended = (loss: number): TrainingResult => ({
    ...{ kind: 'curve', judgement: null, updates: null, lost: null },
    losses: [...new Array<number>(RATE_STEPS).fill(1), loss],
  });
  /** Lowest where the rate is nearest to 0.2 · (depth/2)^−1.5. */
  const results: readonly (TrainingResult | undefined)[] = probes.map(({ size, rate }) =>
    ended(Math.abs(Math.log(rate / (0.2 * (size / 2) ** -1.5)))),
  );

  test('is that of the lowest median loss, and falls as the power that it follows, as far as the steps between rates let it', () => {
    const [found] = bestRatesOf(probes, results, ways.length, DEPTHS, tried);
    expect(found!.exponent).toBeCloseTo(-1.5, 1);
    expect(found!.isAtEdge).toBe(false);
  });

  test('waits for all rates of a depth, and there is none where all diverge', () => {
    const missing = results.with(
      probes.findIndex(({ size }) => size === 8),
      undefined,
    );
    expect(bestRatesOf(probes, missing, ways.length, DEPTHS, tried)[0]!.rates[2]).toBeUndefined();
    const lost = probes.map(({ size }, i) => (size === 4 ? ended(Number.NaN) : results[i]));
    expect(bestRatesOf(probes, lost, ways.length, DEPTHS, tried)[0]!.rates[1]).toBeUndefined();
  });

  test('the file has a line for each training that is over', () => {
    const lines = toCsv('rate', ['A', 'B, so'], probes, results.with(0, undefined)).trim().split('\r\n');
    expect(lines).toHaveLength(probes.length);
    expect(lines[0]).toBe('way,depth,rate,seed,loss');
    expect(lines.at(-1)).toMatch(/^"B, so",32,[\d.]+,.*,[\d.]+$/);
  });
});

test('coordinates by step and layer are a line each', () => {
  const ways = waysOf('depth', configOf('net=9-8-3&batch=8'), null);
  const probes = probesOf('depth', ways, sgd, 1).slice(0, 1);
  const lines = toCsv(
    'depth',
    ways.map(({ branchScale }) => branchScale!),
    probes,
    probes.map(resultOf),
  )
    .trim()
    .split('\r\n');
  // Two blocks and the stem are three layers, and the output.
  expect(lines).toHaveLength(1 + (COORDINATE_STEPS + 1) * 4);
});
