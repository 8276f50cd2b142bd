import { describe, expect, test } from 'vitest';
import { decode } from '../config/link.ts';
import { layersOf } from '../network/network.ts';
import { theoryLayer } from './layer.ts';
import { pairCorrelation } from './output.ts';
import { predict, type Question } from './predict.ts';

/** The prediction for a link, of standard normal inputs and a unit gradient unless told otherwise. */
function predicted(fragment: string, question: Partial<Question> = {}) {
  const { experiment, warnings } = decode(`#${fragment}`);
  expect(warnings).toEqual([]);
  const layers = layersOf(experiment.a).map(theoryLayer);
  return predict({
    inputs: { meanSquare: 1, correlation: 0 },
    layers,
    output: { rms: 1, correlation: 0 },
    batchSize: experiment.a.batchSize,
    ...question,
  });
}

const activationsRms = (fragment: string) => predicted(fragment).flatMap(({ forward }) => forward?.activation?.rms ?? []);
const deltaRms = (fragment: string) => predicted(fragment).map(({ backward }) => backward!.dPreactivationsRms);

describe('the published experiments', () => {
  test.each([
    ['glorotUniform', Math.SQRT1_2, 0.5],
    ['heUniform', 1, 1],
    ['standardHeuristic', 0.408, 0.167],
    ['uniform(-0.05,0.05)', 0.204, 0.0417],
    ['uniform(-1,1)', 4.08, 16.7],
  ])('100-100-100-10 ReLU under %s: activations 1 → %f → %f', (init, first, second) => {
    const [a, b] = activationsRms(`net=100-100-100-10&init=${init}`);
    expect(a! / first).toBeCloseTo(1, 2);
    expect(b! / second).toBeCloseTo(1, 2);
  });

  test.each([
    ['standardHeuristic', [0.46, 0.25, 0.14, 0.08, 0.046], 0.084],
    ['glorotUniform', [0.63, 0.49, 0.41, 0.36, 0.32], 0.42],
  ])('Glorot & Bengio 2010, five layers of tanh under %s: activations %j, δ first/last %f', (init, rms, ratio) => {
    const fragment = `net=1000-1000x5-10&act=tanh&init=${init}`;
    for (const [l, value] of activationsRms(fragment).entries()) expect(Math.abs(value / rms[l]! - 1)).toBeLessThan(0.04);
    const delta = deltaRms(fragment);
    expect(Math.abs(delta[0]! / delta[4]! / ratio - 1)).toBeLessThan(0.06);
  });

  test('thirty layers of ReLU under Glorot: 0.707³⁰ = 3.05e-5; under He: 1', () => {
    expect(activationsRms('net=100-100x30-10&init=glorotUniform').at(-1)).toBeCloseTo(3.05e-5, 7);
    expect(activationsRms('net=100-100x30-10&init=heNormal').at(-1)).toBeCloseTo(1, 10);
  });

  test('fifty layers of SELU under LeCun hold mean 0 and variance 1', () => {
    const { activation } = predicted('net=100-100x50-10&act=selu&init=lecunNormal')[49]!.forward!;
    expect(activation!.mean).toBeCloseTo(0, 6);
    expect(activation!.rms).toBeCloseTo(1, 6);
  });
});

test('fan-in sizes the signal, fan-out the gradient', () => {
  // Linear 17-33-9-4, Var(W) = 0.01: z² = 0.17, ·0.33, ·0.09; δ² = 1, ·0.04, ·0.09, from the output.
  const layers = predicted('net=17-33-9-4&act=linear&init=normal(0,0.1)');
  const close = (values: number[]) => values.map(value => expect.closeTo(value, 12));
  expect(layers.map(({ forward }) => forward!.variance)).toEqual(close([0.17, 0.17 * 0.33, 0.17 * 0.33 * 0.09]));
  expect(layers.map(({ backward }) => backward!.dPreactivationsRms ** 2)).toEqual(close([0.04 * 0.09, 0.04, 1]));
  expect(layers.map(({ forward }) => forward!.chi)).toEqual(close([0.17, 0.33, 0.09]));
});

describe('the gradient of the weights', () => {
  const output = { rms: 0.5, correlation: 0 };
  /** Its last layer gets E[x²] = 4, as the inputs have it. */
  const linear = 'net=7-7-3&act=linear&init=lecunNormal';

  test('of unrelated samples: mean squares add, E[G²] = B·E[x²]E[δ²]', () => {
    const layer = predicted(linear, { output, batchSize: 13, inputs: { meanSquare: 4, correlation: 0 } }).at(-1);
    expect(layer!.backward!.dWeightsRms ** 2).toBeCloseTo(13 * 4 * 0.25, 10);
    expect(layer!.backward!.dBiasesRms ** 2).toBeCloseTo(13 * 0.25, 10);
  });

  test('of equal samples: values add, E[G²] = B²·E[x²]E[δ²]', () => {
    const question = { output: { ...output, correlation: 1 }, batchSize: 13, inputs: { meanSquare: 4, correlation: 1 } } as const;
    expect(predicted(linear, question).at(-1)!.backward!.dWeightsRms).toBeCloseTo(13 * 2 * 0.5, 10);
  });

  test('is flat through the layers where δ vanishes (Glorot & Bengio 2010)', () => {
    const layers = predicted('net=1000-1000x5-10&act=tanh&init=standardHeuristic').slice(1, 5);
    const rms = layers.map(({ backward }) => backward!.dWeightsRms);
    expect(Math.max(...rms) / Math.min(...rms)).toBeLessThan(1.1);
  });
});

describe('biases', () => {
  test('shift and widen z, and bring inputs together', () => {
    const { forward } = predicted('net=100-100-10&act=tanh&init=lecunNormal&bias=normal(0.5,0.5)')[0]!;
    expect(forward!.mean).toBe(0.5);
    expect(forward!.variance).toBeCloseTo(1.25, 12);
    expect(forward!.correlation).toBeCloseTo(0.25 / 1.25, 12);
    expect(forward!.cosine).toBeCloseTo(0.5 / 1.5, 12);
  });

  test('that come with the weights are counted: nn.Linear adds 1/(3n)', () => {
    expect(predicted('net=100-100-10&init=pytorchLinear')[0]!.forward!.variance).toBeCloseTo(1 / 3 + 1 / 300, 12);
  });
});

describe('where theory is silent', () => {
  test('weights of non-zero mean end the forward prediction, and all backward ones', () => {
    const layers = predicted('net=100-100x3-10&init.2=uniform(0,1)');
    expect(layers.map(({ forward }) => forward !== null)).toEqual([true, false, false, false]);
    expect(layers.every(({ backward }) => backward === null)).toBe(true);
  });

  test.each([
    ['ones', 'nonZeroMean', null],
    ['normal(0.1,1)', 'nonZeroMean', null],
    ['normal(0.0001,1)', null, null],
    ['identity', 'notRandom', 'dependentWeights'],
    ['orthogonal', null, 'dependentWeights'],
    ['sparse', null, 'dependentWeights'],
    ['heNormal', null, null],
  ])('%s: silence %s, approximation %s', (init, silence, approximation) => {
    const layer = layersOf(decode(`#net=100-100-10&init=${init}`).experiment.a)[0]!;
    expect(theoryLayer(layer)).toMatchObject({ silence, approximation });
  });

  test('weights of zero say all there is: no signal, no gradient', () => {
    const [first, second] = predicted('net=100-100-10&act=sigmoid&init=zeros');
    expect(first!.forward).toMatchObject({ variance: 0, rms: 0, activation: { mean: 0.5, rms: 0.5 } });
    expect(first!.backward).toMatchObject({ dPreactivationsRms: 0, dWeightsRms: 0 });
    expect(second!.backward!.dWeightsRms).toBeGreaterThan(0);
  });
});

describe('the gradient at the output', () => {
  test('pair correlation from a batch and its sum: equal samples 1, unrelated 0, a centred batch −1/(B − 1)', () => {
    expect(pairCorrelation(4, 4 * 25, 5)).toBeCloseTo(1, 12);
    expect(pairCorrelation(4, 4 * 5, 5)).toBeCloseTo(0, 12);
    expect(pairCorrelation(4, 0, 5)).toBeCloseTo(-1 / 4, 12);
    expect(pairCorrelation(0, 0, 5)).toBe(0);
    expect(pairCorrelation(4, 4, 1)).toBe(0);
  });
});

test('LSUV: every z has variance 1, and the gradient follows the weights that this takes', () => {
  // tanh at q = 1: E[φ²] = 1/1.5925² and E[φ′²] = 1/1.4674² (numerics’ gains), so δ grows by 1.5925/1.4674 a layer.
  const shape = { depth: 4, activation: { id: 'tanh', params: {} }, initializer: { id: 'lsuv', params: { tolerance: 0.01 } } };
  const bias = { id: 'zeros', params: {} };
  const layers = [1, 2, 3, 4].map(layer =>
    theoryLayer({
      ...{ ...shape, bias, layer, fanIn: 50, fanOut: 50, isOutput: layer === 4 },
      activation: layer === 4 ? null : shape.activation,
      steps: [{ kind: 'dense' }, ...(layer === 4 ? [] : [{ kind: 'activation', activation: shape.activation } as const])],
    }),
  );
  const p = predict({ inputs: { meanSquare: 9, correlation: 0 }, layers, output: { rms: 1, correlation: 0 }, batchSize: 8 });
  for (const { forward } of p) expect(forward!.variance).toBeCloseTo(1, 10);
  expect(p[1]!.backward!.dPreactivationsRms / p[2]!.backward!.dPreactivationsRms).toBeCloseTo(1.5925 / 1.4674, 3);
});

test('LSUV leaves weights whose z is within the tolerance: with ReLU and 1 the orthonormal ones, and the variance halves', () => {
  const loose = predicted('net=50-50x3-50&act=relu&init=lsuv(1)', { inputs: { meanSquare: 1, correlation: 0 } });
  expect(loose.map(({ forward }) => forward!.variance)).toEqual([1, 0.5, 0.25, 0.125].map(variance => expect.closeTo(variance, 12)));
});

test('LSUV whose biases alone have a variance of 4 divides ten times by 2, and no gradient is exactly 0', () => {
  const [first] = predicted('net=50-50x2-10&act=tanh&init=lsuv&bias=normal(0,2)', { inputs: { meanSquare: 1, correlation: 0 } });
  expect(first!.forward!.weightVariance).toBeLessThan(1 / 50 / 4 ** 9);
  expect(first!.forward!.weightVariance).toBeGreaterThan(1 / 50 / 5 ** 10);
});

test('LSUV without a signal has nothing to scale to: all is 0', () => {
  const still = predicted('net=20-20x2-4&init=lsuv', { inputs: { meanSquare: 0, correlation: 0 } });
  expect(still.map(({ forward }) => forward!.variance)).toEqual([0, 0, 0]);
});
