import { describe, expect, test } from 'vitest';
import type { Config } from '../config/config.ts';
import { finish } from '../lib/steps.ts';
import type { Places } from './places.ts';
import reference from './reference/training.json' with { type: 'json' };
import { type TrainingSource, trainingSource } from './source.ts';
import { arena, configOf, kernels, runConfig, trainConfig } from './testing.ts';
import { train } from './train.ts';

const sgd = (learningRate: number) => ({ id: 'sgd', params: { learningRate } });
const adam = (learningRate: number) => ({ id: 'adam', params: { learningRate } });

describe('20 steps of a 7-5-4-3 tanh network on a batch of 11', () => {
  const { widths, batch, inputs, labels, layers } = reference;
  const config: Config = { ...configOf('#act=tanh'), widths, batchSize: batch };

  /** The reference's numbers; tells where they lie. */
  const sourceOf = (tell: (places: Places) => void): TrainingSource => ({
    batch(places) {
      tell(places);
      arena.floats(places.inputs, inputs.length).set(inputs);
      arena.words(places.labels, batch).set(labels);
    },
    *parameters({ layer }, places) {
      arena.floats(places.layers[layer - 1]!.weights, layers[layer - 1]!.weights.length).set(layers[layer - 1]!.weights);
      arena.floats(places.layers[layer - 1]!.biases, layers[layer - 1]!.biases.length).set(layers[layer - 1]!.biases);
      yield;
    },
    nextBatch() {},
    *judged() {
      yield batch;
    },
  });

  test.each(reference.cases)('$loss by $optimizer is that of PyTorch in float64, step by step', ({ loss, optimizer, ...expected }) => {
    const plan = {
      config: { ...config, loss: { id: loss, params: {} } },
      optimizer: { id: optimizer, params: { learningRate: expected.learningRate } },
      steps: 20,
    };
    let places: Places | undefined;
    const source = sourceOf(told => {
      places = told;
    });
    const { losses } = finish(train(kernels, arena, plan, source));
    expect(losses).toHaveLength(21);
    for (const [step, value] of losses.entries()) expect(Math.abs(value / expected.losses[step]! - 1), `step ${step}`).toBeLessThan(1e-5);
    expected.weights.forEach((weights, i) => {
      const found = arena.floats(places!.layers[i]!.weights, weights.length);
      for (const [j, weight] of weights.entries()) expect(Math.abs(found[j]! - weight)).toBeLessThan(1e-5);
    });
  });
});

test('one linear layer, one sample, squared error: each step of SGD multiplies the error by 1 − 2η(‖x‖² + 1)/C', () => {
  const config: Config = { ...configOf('#loss=meanSquaredError&bias=normal(0,1)'), widths: [6, 3], batchSize: 1 };
  const { rms } = runConfig(config).inputs;
  const [rate, classes] = [0.05, 3];
  const factor = 1 - (2 * rate * (6 * rms ** 2 + 1)) / classes;
  const { losses } = trainConfig({ config, optimizer: sgd(rate), steps: 12 });
  expect(Math.abs(factor)).toBeLessThan(1);
  for (const [step, loss] of losses.entries()) expect(loss / (losses[0]! * factor ** (2 * step))).toBeCloseTo(1, 3);
});

describe('the same training', () => {
  const plan = { config: configOf('#net=50-40-30-7&act=gelu&bias=normal(0,0.1)&batch=33'), optimizer: adam(0.01), steps: 15 };
  const once = trainConfig(plan);

  test('has the same bits again, whatever was trained before', () => {
    trainConfig({ ...plan, config: configOf('#net=9-8-3&batch=5') });
    expect(trainConfig(plan)).toEqual(once);
  });

  test('has the same bits however its products are sliced', () => {
    const halves = (from: number, to: number) => [from, (from + to) >> 1, to] as const;
    const sliced: typeof kernels = {
      ...kernels,
      denseForward(...[z, x, w, b, B, N, M, scratch, from, to]) {
        const [start, middle, end] = halves(from, to);
        kernels.denseForward(z, x, w, b, B, N, M, scratch, middle, end);
        kernels.denseForward(z, x, w, b, B, N, M, scratch, start, middle);
      },
      denseBackwardWeights(...[dw, x, dz, B, N, M, scratch, from, to]) {
        const [start, middle, end] = halves(from, to);
        kernels.denseBackwardWeights(dw, x, dz, B, N, M, scratch, middle, end);
        kernels.denseBackwardWeights(dw, x, dz, B, N, M, scratch, start, middle);
      },
    };
    expect(finish(train(sliced, arena, plan, trainingSource(kernels, arena, plan.config, null)))).toEqual(once);
  });

  test('is the beginning of a longer one', () => {
    const { losses, updates } = trainConfig({ ...plan, steps: 20 });
    expect(losses.slice(0, 16)).toEqual(once.losses);
    expect(updates.first).toEqual(once.updates.first);
  });
});

describe('a training', () => {
  test.each(['', '#data=digits&net=64-20-10', '#data=digits&net=64-20-10&labels=random', '#act=tanh&init=lsuv', '#loss=meanSquaredError'])(
    'begins with the loss of the run that the page shows: %s',
    link => {
      const config = configOf(link);
      expect(trainConfig({ config, optimizer: sgd(0.1), steps: 1 }).losses[0]).toBe(runConfig(config).loss);
    },
  );

  test('scales the weights of LSUV to its first batch, and to no other', () => {
    const config = configOf('#net=20-30x3-5&act=tanh&init=lsuv&batch=16');
    const scaled = (steps: number) => {
      let count = 0;
      const counting: typeof kernels = {
        ...kernels,
        scale(...args) {
          count++;
          kernels.scale(...args);
        },
      };
      const source = trainingSource(kernels, arena, config, null);
      finish(train(counting, arena, { config, optimizer: sgd(2), steps }, source));
      return count;
    };
    expect(scaled(1)).toBeGreaterThanOrEqual(4);
    expect(scaled(20)).toBe(scaled(1));
  });

  test('tells each loss when it is there, and the share of the work', () => {
    const config = configOf('#net=9-8-3&batch=5');
    const heard: number[] = [];
    const shares: number[] = [];
    const steps = train(kernels, arena, { config, optimizer: sgd(0.1), steps: 9 }, trainingSource(kernels, arena, config, null), loss =>
      heard.push(loss),
    );
    let step = steps.next();
    for (; !step.done; step = steps.next()) shares.push(step.value);
    expect(heard).toEqual(step.value.losses);
    expect(shares).toEqual(shares.toSorted((x, y) => x - y));
    expect(shares.at(-1)).toBeGreaterThan(0.9);
    expect(shares.at(-1)).toBeLessThanOrEqual(1);
  });

  test('ends with the first loss that is not finite', () => {
    const { losses, judgement, updates } = trainConfig({ config: configOf('#net=9-8-8-3&batch=5'), optimizer: sgd(1e30), steps: 50 });
    expect(losses.length).toBeLessThan(10);
    expect(losses.slice(0, -1).every(Number.isFinite)).toBe(true);
    expect(losses.at(-1)).not.toSatisfy(Number.isFinite);
    expect(judgement).toBeNull();
    expect(updates.last).toEqual([]);
  });

  test('of a gradient that belongs to no loss is refused', () => {
    expect(() => trainConfig({ config: configOf('#loss=unitGradient'), optimizer: sgd(0.1), steps: 1 })).toThrow('no loss');
  });

  test('needs memory for what its optimizer keeps of each parameter: nothing, one number, two', () => {
    const config = configOf('#net=64-32-16&batch=4');
    const reserved = (id: string) => {
      let bytes = 0;
      const counting: typeof arena = {
        ...arena,
        reserve(more) {
          bytes += more;
          return arena.reserve(more);
        },
      };
      const plan = { config, optimizer: { id, params: { learningRate: 0.1 } }, steps: 1 };
      train(kernels, counting, plan, trainingSource(kernels, counting, config, null)).next();
      return bytes;
    };
    const parameters = 4 * (64 * 32 + 32 + 32 * 16 + 16);
    expect(reserved('momentum') - reserved('sgd')).toBe(parameters);
    expect(reserved('adam') - reserved('sgd')).toBe(2 * parameters);
  });
});

describe('the update of the weights, by std(update)/std(W),', () => {
  const config = configOf('#net=20-30-10-5&batch=16&act=tanh');

  test('is by SGD the rate times std(∂L/∂W)/std(W)', () => {
    const { layers } = runConfig(config);
    const { updates } = trainConfig({ config, optimizer: sgd(0.1), steps: 2 });
    layers.forEach(({ weights, dWeights }, i) => {
      expect(updates.first[i]! / ((0.1 * dWeights!.std) / weights!.std)).toBeCloseTo(1, 4);
    });
    expect(updates.last).toHaveLength(3);
  });

  test('of a single step is first and last', () => {
    const { updates } = trainConfig({ config, optimizer: sgd(0.1), steps: 1 });
    expect(updates.last).toEqual(updates.first);
  });
});

describe('what a training learns', () => {
  const trained = (link: string) => {
    const { right, rows } = trainConfig({ config: configOf(link), optimizer: sgd(0.1), steps: 200 }).judgement!;
    return { share: right / rows, rows };
  };

  test('of random labels is that batch by heart', () => {
    const { share, rows } = trained('');
    expect(rows).toBe(256);
    expect(share).toBeGreaterThan(0.99);
  });

  test('of handwritten digits holds for rows that it has never seen', () => {
    const { share, rows } = trained('#data=digits&net=64-100-100-10');
    expect(rows).toBe(449); // a quarter of 1797
    expect(share).toBeGreaterThan(0.88);
  });

  test('of no signal is no more than the most frequent label', () => expect(trained('#init=zeros').share).toBeLessThan(0.2));
});
