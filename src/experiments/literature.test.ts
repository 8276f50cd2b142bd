// Numbers that papers and lectures give for networks which no preset shows.
import { describe, expect, test } from 'vitest';
import type { Config } from '../config/config.ts';
import { decode } from '../config/link.ts';
import type { RunResult } from '../engine/passes/run.ts';
import { configOf, courseOf, tensorsOf, trainConfig } from '../engine/testing.ts';
import { finish } from '../lib/steps.ts';
import { experiments } from './all.ts';
import { expectMedian, median, runsOf } from './testing.ts';

const activation = (layer: number, statistic: 'rms' | 'std' | 'mean') => (run: RunResult) => run.layers[layer - 1]!.activations![statistic];
const delta = (layer: number) => (run: RunResult) => run.layers[layer - 1]!.dPreactivations!.rms;
const saturated = (layer: number) => (run: RunResult) =>
  run.layers[layer - 1]!.activations!.saturatedCount! / run.layers[layer - 1]!.activations!.count;

describe('the article’s network: 100-100-100-10, ReLU', () => {
  // √(n·Var/2) a layer; of U(±0.05) 0.204 and 0.042. The article gives a single draw's loss; at small logits of variance v the mean is ln 10 + 9v/20, a fifth of a per cent above for U(±1/√n).
  test.each([
    ['glorotUniform', 0.71, 0.52, 2.51, 0.03],
    ['heUniform', 1, 0.98, 3.1, 0.1],
    ['heNormal', 1, 0.98, 3.1, 0.1],
    ['standardHeuristic', 0.4, 0.17, Math.LN10, 0.006],
    ['uniform(-0.05,0.05)', 0.2, 0.042, Math.LN10, 0.001],
    ['uniform(-1,1)', 4.1, 17, 150, 0.15],
  ])('%s: activations of rms %f and %f, an initial loss of %f', (init, first, second, loss, tolerance) => {
    const runs = runsOf(`init=${init}`);
    expectMedian('layer 1', runs.map(activation(1, 'rms')), first, 0.04);
    expectMedian('layer 2', runs.map(activation(2, 'rms')), second, 0.1);
    expectMedian(
      'loss',
      runs.map(run => run.loss!),
      loss,
      tolerance,
    );
  });
});

describe('Glorot & Bengio 2010, figures 7 and 8: five tanh layers', () => {
  test.each([
    ['standardHeuristic', 0.084],
    ['glorotUniform', 0.42],
  ])(
    '%s: ∂L/∂z of the first is %f of the fifth’s, while ∂L/∂W is alike in all',
    (init, ratio) => {
      const runs = runsOf(`net=500-500x5-10&act=tanh&init=${init}`, 3);
      expectMedian(
        'first/fifth',
        runs.map(run => delta(1)(run) / delta(5)(run)),
        ratio,
        0.05,
      );
      const weights = [2, 3, 4, 5].map(layer => median(runs.map(run => run.layers[layer - 1]!.dWeights!.rms)));
      expect(Math.max(...weights) / Math.min(...weights)).toBeLessThan(1.1);
    },
    60_000,
  );
});

test('He et al. 2015: U(±1/√n) leaves about 1e-12 after thirty ReLU layers', () => {
  const rms = median(runsOf('net=100-100x30-10&init=standardHeuristic').map(activation(30, 'rms')));
  expect(Math.log10(rms)).toBeCloseTo(-12, 0);
});

test('CS231n: with N(0, 1) ten tanh layers are saturated, std 0.98', () => {
  expectMedian('layer 5', runsOf('net=500-500x10-10&act=tanh&init=normal(0,1)&batch=64', 1).map(activation(5, 'std')), 0.98, 0.005);
});

test('Hanin & Rolnick 2018: under He the mean of ‖a‖² after 30 ReLU layers of 100 is 1, the median about 0.48', () => {
  const squares = runsOf('net=100-100x30-10&init=heNormal&batch=1', 200).map(run => (activation(30, 'rms')(run) / run.inputs.rms) ** 2);
  // The variance of one is (1 + 5/100)³⁰ − 1 = 3.3, so the std of the mean of 200 is 0.13.
  expect(Math.abs(squares.reduce((sum, x) => sum + x, 0) / squares.length - 1)).toBeLessThan(0.35);
  expect(Math.abs(median(squares) - 0.48)).toBeLessThan(0.12);
}, 60_000);

test('Klambauer et al. 2017: SELU keeps mean 0 and std 1 through fifty layers', () => {
  const runs = runsOf('net=100-100x50-10&act=selu&init=lecunNormal');
  for (const layer of [1, 5, 10, 20, 30, 40, 50]) {
    expect(Math.abs(median(runs.map(activation(layer, 'mean')))), `mean in layer ${layer}`).toBeLessThan(0.12);
    expectMedian(`std in layer ${layer}`, runs.map(activation(layer, 'std')), 1, 0.1);
  }
}, 60_000);

test('makemore: with gain 5/3 a twentieth of the tanh units settle beyond 0.97', () => {
  const runs = runsOf('net=100-100x5-27&act=tanh&init=formula(normal,5/3/sqrt(n))');
  // Layer 1: P(|N(0, 5/3)| > artanh 0.97) = 0.209. Where the std has settled at 0.65: P(|N(0, 0.65·5/3)| > artanh 0.97) = 0.053.
  expectMedian('layer 1', runs.map(saturated(1)), 0.209, 0.03);
  expectMedian('layer 5', runs.map(saturated(5)), 0.053, 0.1);
});

describe('the museum of failures', () => {
  test('equal weights make all units of a layer one unit', () => {
    const tensors = tensorsOf('net=9-7-7-5&batch=4&act=tanh&init=constant(0.1)');
    for (const name of ['1/activations', '2/activations', '1/dPreactivations', '2/dPreactivations']) {
      const values = tensors.get(name)!;
      values.forEach((value, i) => {
        expect(value, name).toBe(values[i - (i % 7)]);
      });
    }
    expect(new Set(tensors.get('2/activations')).size, 'samples differ').toBe(4);
  });

  test('weights of zero leave a gradient in the output’s biases alone', () => {
    const [run] = runsOf('act=relu&init=zeros', 1);
    expect(run!.loss).toBeCloseTo(Math.log(10), 6);
    expect(run!.layers.map(({ dWeights, dPreactivations }) => [dWeights!.rms, dPreactivations!.rms > 0])).toEqual([
      [0, false],
      [0, false],
      [0, true],
    ]);
    expect(run!.layers[2]!.dBiases!.rms).toBeGreaterThan(0);
  });

  test('NumPy’s and PyTorch’s plain uniform on [0, 1) saturates tanh', () => {
    expect(median(runsOf('act=tanh&init=uniform(0,1)').map(saturated(2)))).toBeGreaterThan(0.9);
  });

  test('sigmoid: ∂L/∂z falls by ¼ or more in each layer', () => {
    const [run] = runsOf('net=100-100x10-10&act=sigmoid&init=glorotUniform', 1);
    for (let layer = 1; layer < 10; layer++) expect(delta(layer)(run!) / delta(layer + 1)(run!)).toBeLessThan(0.27);
  });

  test('N(0, 1) and ReLU: float32 overflows to ∞ near layer 46, and then all is NaN', () => {
    const [run] = runsOf('net=100-100x50-10&init=normal(0,1)', 1);
    const firstInfinite = run!.layers.findIndex(({ preactivations }) => preactivations!.infinityCount > 0) + 1;
    // 50^(l/2) reaches 3.4e38 at l = 45.3.
    expect(Math.abs(firstInfinite - 45.3)).toBeLessThan(3);
    expect(run!.layers[48]!.activations).toMatchObject({ nanCount: 25600, mean: Number.NaN });
    expect(run!.loss).toBe(Number.NaN);
    expect(run!.layers[0]!.dWeights!.nanCount).toBe(10000);
  });
});

describe('the article’s claim that Glorot uniform makes training converge faster, against U(±0.05) by SGD in 200 steps', () => {
  const losses = (init: string, learningRate: number) =>
    ['1', '2', '3', '4', '5'].map(seed => {
      const config = { ...configOf(`init=${init}`), seed };
      return trainConfig({ config, optimizer: { id: 'sgd', params: { learningRate } }, steps: 200 }).losses;
    });
  const last = (runs: readonly (readonly number[])[]) => median(runs.map(run => run.at(-1)!));

  test('holds clearly at a learning rate of 0.1: one has learnt the batch, the other has hardly begun', () => {
    expect(last(losses('glorotUniform', 0.1))).toBeLessThan(0.1);
    expect(last(losses('uniform(-0.05,0.05)', 0.1))).toBeGreaterThan(2.1);
  });

  test('hardly holds at 0.5: both have learnt it', () => {
    expect(last(losses('glorotUniform', 0.5))).toBeLessThan(0.01);
    expect(last(losses('uniform(-0.05,0.05)', 0.5))).toBeLessThan(0.01);
  });
});

describe('learning rates transfer across widths under maximal update (Yang et al. 2022), by Adam in 100 steps', () => {
  const { a, b } = decode(experiments.get('muTransfer').link).experiment;
  const optimizer = { id: 'adam', params: { learningRate: 0.001 } };
  /** The median over seeds of the mean loss of the last 20 steps: one mini-batch alone is noisy. */
  const loss = (config: Config) =>
    median(['1', '2', '3'].map(seed => mean(trainConfig({ config: { ...config, seed }, optimizer, steps: 100 }).losses.slice(-20))));
  const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;

  test('so that widths of 64 and 512 learn alike', () => {
    expect(loss(b!) / loss(a)).toBeGreaterThan(0.8);
    expect(loss(b!) / loss(a)).toBeLessThan(1.25);
  });

  test('and not under LeCun’s, of the same variance in the hidden layers', () => {
    const lecun = { id: 'lecunNormal', params: { truncated: 'no' } };
    expect(loss({ ...b!, initializer: lecun }) / loss({ ...a, initializer: lecun })).toBeLessThan(0.25);
  });
});

test('in a sigmoid network the last hidden layer is driven to its lower bound, the others are not (Glorot & Bengio 2010, figure 2)', () => {
  const config = configOf('data=digits&batch=10&net=64-100x4-10&act=sigmoid&init=standardHeuristic');
  for (const seed of ['1', '2', '3']) {
    const { layers } = finish(courseOf({ ...config, seed }, { id: 'sgd', params: { learningRate: 1, weightDecay: 0 } }).run(200));
    const shares = layers.slice(0, -1).map(({ activations: a }) => a!.saturatedCount! / a!.count);
    expect(shares[3], `seed ${seed}`).toBeGreaterThan(0.8);
    expect(layers[3]!.activations!.mean).toBeLessThan(0.05);
    for (const share of shares.slice(0, 3)) expect(share).toBeLessThan(0.05);
  }
});
