import { describe, expect, test } from 'vitest';
import { type Distribution, distributionMean, distributionVariance, TRUNCATED_STD } from '../lib/distribution.ts';
import { evaluate, parseExpression } from '../lib/expression.ts';
import { defaultSpec, type ParamValues } from '../lib/params.ts';
import { biasInitializers, initializers } from './all.ts';
import type { LayerShape } from './initializer.ts';
import reference from './reference.json';

/** What the reference's names are here: id and the parameters that differ from the defaults. */
const specs: Record<string, [string, ParamValues?]> = {
  glorotUniform: ['glorotUniform'],
  'glorotNormal (PyTorch xavier_normal_)': ['glorotNormal'],
  'glorotNormal (Keras, JAX)': ['glorotNormal', { truncated: 'yes' }],
  heUniform: ['heUniform'],
  'heNormal (PyTorch kaiming_normal_)': ['heNormal'],
  'heNormal (Keras, JAX)': ['heNormal', { truncated: 'yes' }],
  lecunUniform: ['lecunUniform'],
  'lecunNormal (Keras, JAX)': ['lecunNormal', { truncated: 'yes' }],
  'standard heuristic, Glorot & Bengio 2010 eq. 1': ['standardHeuristic'],
  'PyTorch nn.Linear default (kaiming_uniform_, a = sqrt 5)': ['pytorchLinear'],
};

const shape = (fanIn: number, fanOut: number, layer = 2): LayerShape => ({ fanIn, fanOut, layer, depth: 5 });
const complete = (id: string, params: ParamValues = {}) => ({ ...defaultSpec(initializers.get(id)).params, ...params });

function distributionOf(id: string, layer: LayerShape, params: ParamValues = {}): Distribution {
  return initializers.get(id).distribution(layer, complete(id, params), Math)!;
}

/** Where its density ends. */
function bounds(d: Distribution): [number, number] {
  if (d.kind === 'uniform') return [d.low, d.high];
  return d.kind === 'truncatedNormal' ? [d.mean - 2 * d.std, d.mean + 2 * d.std] : [-Infinity, Infinity];
}

describe('mean, std and bounds are those of PyTorch, Keras and JAX', () => {
  test.each(reference.rows)('$name, $fanIn → $fanOut', row => {
    const d = distributionOf(specs[row.name]![0], shape(row.fanIn, row.fanOut), specs[row.name]![1]);
    const [low, high] = bounds(d);
    expect(d.kind).toBe(row.distribution);
    expect(distributionMean(d)).toBe(row.mean);
    expect(Math.sqrt(distributionVariance(d)) / row.std).toBeCloseTo(1, 12);
    if (row.low === undefined) expect(low).toBe(-Infinity);
    else expect([low / row.low, high / row.high].map(ratio => Math.abs(ratio - 1) < 1e-12)).toEqual([true, true]);
  });
});

describe('parameters', () => {
  test('a gain of 5/3 and of √2 are PyTorch’s xavier_(gain) for tanh and relu', () => {
    const { tanh, relu } = reference.pytorchGains;
    expect(bounds(distributionOf('glorotUniform', shape(64, 300), { gain: tanh }))[1]).toBeCloseTo(0.12838814775327387 * (5 / 3), 14);
    expect(distributionVariance(distributionOf('glorotNormal', shape(100, 10), { gain: relu }))).toBeCloseTo(4 / 110, 15);
  });

  test('He’s negative slope gives PyTorch’s leaky ReLU gain', () => {
    for (const [slope, gain] of [
      [0, 'relu'],
      [0.01, 'leakyRelu (0.01)'],
      [0.2, 'leakyRelu (0.2)'],
    ] as const) {
      const { [gain]: expected } = reference.pytorchGains;
      expect(
        Math.sqrt(64 * initializers.get('heNormal').variance(shape(64, 300), complete('heNormal', { negativeSlope: slope }), Math)),
      ).toBeCloseTo(expected, 12);
    }
  });

  test('He’s slope of √5 is PyTorch’s default for nn.Linear', () => {
    const he = bounds(distributionOf('heUniform', shape(784, 256), { negativeSlope: Math.sqrt(5) }));
    expect(he[1]).toBeCloseTo(bounds(distributionOf('pytorchLinear', shape(784, 256)))[1], 15);
  });

  test.each([
    ['fanIn', 2 / 8],
    ['fanOut', 2 / 18],
    ['fanAvg', 2 / 13],
    ['fanGeoAvg', 2 / 12],
  ])('varianceScaling by %s', (mode, variance) => {
    for (const distribution of ['uniform', 'normal', 'truncatedNormal']) {
      expect(distributionVariance(distributionOf('varianceScaling', shape(8, 18), { scale: 2, mode, distribution }))).toBeCloseTo(
        variance,
        15,
      );
    }
  });

  test('uniform bounds in the wrong order are exchanged', () => {
    expect(bounds(distributionOf('uniform', shape(3, 4), { low: 1, high: -1 }))).toEqual([-1, 1]);
  });

  test('a truncated normal of its own is not corrected: 0.8796 of the std', () => {
    const d = distributionOf('truncatedNormal', shape(3, 4), { std: 1 });
    expect(bounds(d)).toEqual([-2, 2]);
    expect(Math.sqrt(distributionVariance(d))).toBeCloseTo(0.8796256610342398, 15);
    expect(TRUNCATED_STD).toBeCloseTo(0.8796256610342398, 15);
  });
});

test('Sussillo & Abbott’s gains, at width 100: 1.00501 for linear units, 1.43171 for ReLU', () => {
  const gainOf = (activation: string, n: number) =>
    Math.sqrt(n * distributionVariance(distributionOf('randomWalk', shape(n, 7), { activation })));
  expect(gainOf('linear', 100)).toBeCloseTo(1.005012520859401, 12);
  expect(gainOf('relu', 100)).toBeCloseTo(1.4317087661298527, 12);
  expect(gainOf('relu', 3)).toBeCloseTo(gainOf('relu', 6), 12);
});

test('SIREN: ±1/n in the first layer, ±√(6/n)/30 after it', () => {
  expect(bounds(distributionOf('siren', shape(2, 256, 1)))[1]).toBe(0.5);
  expect(bounds(distributionOf('siren', shape(256, 3, 2)))[1]).toBeCloseTo(0.005103103630798288, 15);
});

describe('maximal update (Yang et al. 2022, table 3)', () => {
  const { rates } = initializers.get('mup');
  const params = (more: ParamValues = {}) => complete('mup', { base: 64, ...more });
  const at = (layer: number) => shape(256, layer === 5 ? 10 : 128, layer);

  test('std √(1/n), and in the readout 1/n or 0', () => {
    for (const layer of [1, 2, 4]) expect(distributionVariance(distributionOf('mup', at(layer)))).toBeCloseTo(1 / 256, 15);
    expect(distributionVariance(distributionOf('mup', at(5)))).toBeCloseTo(1 / 256 ** 2, 15);
    expect(distributionOf('mup', at(5), { readout: 'zero' })).toEqual({ kind: 'constant', value: 0 });
  });

  test('under Adam only the input weights and the biases learn at the full rate', () => {
    expect(rates!(at(1), params(), true)).toEqual({ weights: 1, biases: 1 });
    for (const layer of [2, 5]) expect(rates!(at(layer), params(), true)).toEqual({ weights: 64 / 256, biases: 1 });
  });

  test('under SGD the input weights and biases learn faster by the fan-out, the readout slower by the fan-in', () => {
    expect(rates!(at(1), params(), false)).toEqual({ weights: 128 / 64, biases: 128 / 64 });
    expect(rates!(at(2), params(), false)).toEqual({ weights: 1, biases: 128 / 64 });
    expect(rates!(at(5), params(), false)).toEqual({ weights: 64 / 256, biases: 1 });
  });
});

describe('the formula that is shown', () => {
  const shapes = [shape(100, 100), shape(1, 5, 1), shape(784, 256, 1), shape(7, 300, 3), shape(33, 2, 5)];
  const cases: [string, ParamValues][] = initializers.all.map(({ id }) => [id, {}]);
  for (const mode of ['fanIn', 'fanOut', 'fanAvg', 'fanGeoAvg']) {
    for (const distribution of ['uniform', 'normal', 'truncatedNormal']) cases.push(['varianceScaling', { mode, distribution, scale: 3 }]);
  }
  for (const id of ['heUniform', 'heNormal']) cases.push([id, { mode: 'fanOut' }], [id, { negativeSlope: 0.2 }]);
  for (const id of ['glorotNormal', 'heNormal', 'lecunNormal']) cases.push([id, { truncated: 'yes' }]);
  cases.push(
    ['glorotUniform', { gain: 3 }],
    ['uniform', { low: 0, high: 1 }],
    ['randomWalk', { activation: 'linear' }],
    ['formula', { distribution: 'normal' }],
  );

  test.each(cases)('%s %o is what is drawn', (id, params) => {
    const initializer = initializers.get(id);
    const values = complete(id, params);
    const numbers = Object.fromEntries(Object.entries(values).filter((entry): entry is [string, number] => typeof entry[1] === 'number'));
    for (const layer of shapes) {
      const shown = initializer.formula(values, layer);
      const drawn = initializer.distribution(layer, values, Math);
      if (!shown || !drawn) continue;
      const scope = { ...numbers, n: layer.fanIn, m: layer.fanOut, l: layer.layer, L: layer.depth };
      const value = evaluate(parseExpression(shown.expression, Object.keys(scope)), scope, Math);
      const expected = {
        limit: bounds(drawn)[1],
        std: Math.sqrt(distributionVariance(drawn)),
        stdOfWeights: Math.sqrt(distributionVariance(drawn)),
        value: distributionMean(drawn),
      }[String(shown.symbol)]!;
      expect(value).toBeCloseTo(expected, 12);
    }
  });
});

describe('the contract', () => {
  test.each(initializers.all)('$id: defaults lie within their bounds, and the variance is that of the distribution', initializer => {
    for (const param of initializer.params) {
      if (param.kind === 'number') expect(param.default >= param.min && param.default <= param.max).toBe(true);
      if (param.kind === 'choice') expect(param.options).toContain(param.default);
      if (param.kind === 'expression') expect(() => parseExpression(param.default, param.variables)).not.toThrow();
    }
    const distribution = initializer.distribution(shape(7, 3), complete(initializer.id), Math);
    if (distribution) expect(initializer.variance(shape(7, 3), complete(initializer.id), Math)).toBe(distributionVariance(distribution));
  });

  test('only PyTorch’s and Nguyen and Widrow’s bring biases of their own', () => {
    expect(initializers.all.filter(initializer => initializer.biases).map(({ id }) => id)).toEqual(['pytorchLinear', 'nguyenWidrow']);
    expect(initializers.get('pytorchLinear').biases!(shape(784, 256), {}, Math)).toEqual({ kind: 'uniform', low: -1 / 28, high: 1 / 28 });
  });

  test('biases can be the initializer’s own, zeros, a constant, uniform, normal, PyTorch’s or the class shares', () => {
    const ids = ['default', 'zeros', 'constant', 'uniform', 'normal', 'pytorchLinear', 'logPrior'];
    expect(biasInitializers.all.map(({ id }) => id)).toEqual(ids);
    expect(biasInitializers.get('default').distribution(shape(4, 2), {}, Math)).toBeNull();
    expect(biasInitializers.get('constant').distribution(shape(4, 2), { value: 0.1 }, Math)).toEqual({ kind: 'constant', value: 0.1 });
    expect(biasInitializers.get('pytorchLinear').distribution(shape(4, 2), {}, Math)).toEqual({ kind: 'uniform', low: -0.5, high: 0.5 });
  });
});
