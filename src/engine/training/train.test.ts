import { describe, expect, test } from 'vitest';
import type { Config } from '../../config/config.ts';
import { finish } from '../../lib/steps.ts';
import { stepsOf } from '../../optimizers/steps.ts';
import type { Places } from '../machine/places.ts';
import { type TrainingSource, trainingSource } from '../sources/source.ts';
import { arena, configOf, kernels, machine, runConfig, sourceFor, sourceOf, trainConfig } from '../testing.ts';
import reference from './reference/training.json' with { type: 'json' };
import { train } from './train.ts';

/** Loss after the last step, and rows that are then right. They change where bits change: then every race that was linked does. */
const golden = { sgd: [0.5046333022710483, 379], momentum: [0.7991584546205613, 347], adam: [0.97354044211558, 319] };

const sgd = (learningRate: number) => ({ id: 'sgd', params: { learningRate } });
const adam = (learningRate: number) => ({ id: 'adam', params: { learningRate } });

describe('20 steps of a 7-5-4-3 tanh network on a batch of 11', () => {
  const { widths, batch } = reference;
  const config: Config = { ...configOf('#act=tanh'), widths, batchSize: batch };

  test.each(reference.cases)('$loss by $optimizer is that of PyTorch in float64, step by step', ({ loss, optimizer, ...expected }) => {
    const plan = {
      config: { ...config, loss: { id: loss, params: {} } },
      optimizer: { id: optimizer, params: { learningRate: expected.learningRate } },
      steps: 20,
    };
    let places: Places | undefined;
    const oneHot = reference.labels.flatMap(label =>
      widths.slice(-1).flatMap(m => Array.from({ length: m }, (_, k) => Number(k === label))),
    );
    const source = sourceOf({ ...reference, ...(loss === 'meanSquaredError' && { targets: oneHot }) }, told => {
      places = told;
    });
    const { losses } = finish(train(machine, plan, source));
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
    expect(finish(train({ kernels: sliced, arena }, plan, trainingSource(machine, plan.config, null)))).toEqual(once);
  });

  test('is the beginning of a longer one', () => {
    const { losses, updates } = trainConfig({ ...plan, steps: 20 });
    expect(losses.slice(0, 16)).toEqual(once.losses);
    expect(updates.first).toEqual(once.updates.first);
  });
});

test.each([
  ['sgd', 0.1],
  ['momentum', 0.01],
  ['adam', 0.003],
] as const)('a training by %s has these very bits on every machine', (id, learningRate) => {
  const config = configOf('#data=digits(standardized)&net=64-17-9-10&act=gelu&init=heNormal&batch=31&seed=bits');
  const { losses, judgement } = trainConfig({ config, optimizer: { id, params: { learningRate } }, steps: 70 });
  expect([losses.at(-1), judgement!.right]).toEqual(golden[id]);
});

test('Adam’s first step is η·g/(|g| + ε): half of η where the gradient is as small as ε = 10⁻⁸ (Kingma & Ba 2015, algorithm 1)', () => {
  const [values, gradient, m, v] = Array.from({ length: 4 }, () => arena.reserve(4));
  for (const at of [values!, m!, v!]) arena.floats(at, 1)[0] = 0;
  arena.floats(gradient!, 1)[0] = 1e-8;
  const step = stepsOf.adam!({ learningRate: 0.1 }).next().value;
  step(kernels, { values: values!, gradient: gradient!, kept: [m!, v!], count: 1, matrix: null }, { rate: 0.1, decay: 0 });
  expect(arena.floats(values!, 1)[0]).toBeCloseTo(-0.05, 5);
});

describe('the batch of a step', () => {
  /** The inputs of each step, as text. */
  function inputsOf(link: string): string[] {
    const config = configOf(link);
    const source = sourceFor(config);
    const seen: string[] = [];
    let places: Places;
    const telling: TrainingSource = {
      ...source,
      batch(given) {
        places = given;
        source.batch(given);
      },
    };
    const see = () => void seen.push(arena.floats(places.inputs, config.batchSize * config.widths[0]!).join());
    finish(train(machine, { config, optimizer: sgd(0.1), steps: 5 }, telling, see));
    return seen;
  }

  test('is another at every step where the labels are real', () => {
    expect(new Set(inputsOf('#data=digits&net=64-8-10&batch=20')).size).toBe(6);
  });

  test.each(['#data=digits&net=64-8-10&batch=20&labels=random', '#net=9-8-3&batch=20'])(
    'is always the same where they are random: %s',
    link => {
      expect(new Set(inputsOf(link)).size).toBe(1);
    },
  );
});

test('a last batch that is shorter is judged by its own rows', () => {
  const config: Config = { ...configOf('#'), widths: [3, 3], batchSize: 4 };
  let places: Places;
  const show = (labels: readonly number[], said: readonly number[]) => {
    arena.words(places.labels, labels.length).set(labels);
    arena.floats(places.inputs, 3 * said.length).set(said.flatMap(output => [0, 1, 2].map(k => Number(k === output))));
  };
  const source: TrainingSource = {
    batch(given) {
      places = given;
      show([0, 1, 2, 0], [0, 1, 2, 0]);
    },
    *parameters(_, given) {
      arena.floats(given.layers[0]!.weights, 9).set([1, 0, 0, 0, 1, 0, 0, 0, 1]);
      arena.floats(given.layers[0]!.biases, 3).fill(0);
      yield;
    },
    batchOf() {},
    *judged() {
      show([0, 1, 2, 0], [0, 1, 2, 1]);
      yield 4;
      show([2, 1], [2, 0]);
      yield 2;
    },
  };
  const { judgement } = finish(train(machine, { config, optimizer: sgd(1e-5), steps: 1 }, source));
  expect(judgement).toEqual({ right: 3 + 1, rows: 6 });
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
      const source = trainingSource(machine, config, null);
      finish(train({ kernels: counting, arena }, { config, optimizer: sgd(2), steps }, source));
      return count;
    };
    expect(scaled(1)).toBeGreaterThanOrEqual(4);
    expect(scaled(20)).toBe(scaled(1));
  });

  test('tells each loss when it is there, and the share of the work', () => {
    const config = configOf('#net=9-8-3&batch=5');
    const heard: number[] = [];
    const shares: number[] = [];
    const steps = train(machine, { config, optimizer: sgd(0.1), steps: 9 }, trainingSource(machine, config, null), loss =>
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
      const counted = { kernels, arena: counting };
      train(counted, plan, trainingSource(counted, config, null)).next();
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
