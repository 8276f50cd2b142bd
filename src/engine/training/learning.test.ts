import { describe, expect, test } from 'vitest';
import type { Config } from '../../config/config.ts';
import { finish } from '../../lib/steps.ts';
import type { Places } from '../machine/places.ts';
import { arena, configOf, machine, sourceOf, trainConfig } from '../testing.ts';
import { train } from './train.ts';

const adam = (learningRate: number) => ({ id: 'adam', params: { learningRate } });

describe('the learning rates of maximal update', () => {
  const link = (init: string, width: number) => `#net=12-${width}-${width}-4&act=tanh&batch=32&init=${init}`;
  /** The first step’s std(update) : std(W), by layer. */
  const firstUpdates = (init: string, width: number, optimizer = adam(0.01)) =>
    trainConfig({ config: configOf(link(init, width)), optimizer, steps: 2 }).updates.first;

  test('are the optimizer’s own at the base width', () => {
    const config = (base: number) => configOf(link(`mup(inverse,${base})`, 20));
    const [own, none] = [
      trainConfig({ config: config(20), optimizer: adam(0.01), steps: 9 }),
      trainConfig({ config: config(40), optimizer: adam(0.01), steps: 9 }),
    ];
    expect(own.updates.first[1]! * 2).toBeCloseTo(none.updates.first[1]!, 5);
    expect(own.updates.first[0]).toBe(none.updates.first[0]);
  });

  test('under Adam make a hidden layer’s first step, of every weight alike in size, base/n of the rate', () => {
    const [narrow, wide] = [16, 64].map(width => firstUpdates('mup(inverse,16)', width));
    // std(update) is the rate, std(W) is √(1/n): η·(16/n)·√n
    expect(narrow![1]!).toBeCloseTo(0.01 * Math.sqrt(16), 2);
    expect(wide![1]! / narrow![1]!).toBeCloseTo(0.5, 1);
    // without the rule the wider one would learn twice as fast
    const [plainNarrow, plainWide] = [16, 64].map(width => firstUpdates('lecunNormal', width));
    expect(plainWide![1]! / plainNarrow![1]!).toBeCloseTo(2, 0);
  });

  test('leave momentum’s hidden layers alone', () => {
    const momentum = { id: 'momentum', params: { learningRate: 0.01 } };
    const [a, b] = [10, 80].map(base => firstUpdates(`mup(inverse,${base})`, 20, momentum));
    expect(a![1]).toBe(b![1]);
    expect(a![0]! / b![0]!).toBeCloseTo(8, 2);
    expect(b![2]! / a![2]!).toBeCloseTo(8, 2);
  });

  test.each(['sgd', 'adamw'])('leave the decay of %s to be the same in every layer: (1 − ηλ) a step, where there is no gradient', id => {
    const config: Config = { ...configOf('#act=tanh&init=mup(inverse,2)'), widths: [3, 8, 8, 2], batchSize: 2 };
    const sizes = [3 * 8, 8 * 8, 8 * 2];
    const layers = sizes.map((count, i) => ({
      weights: Array.from({ length: count }, (_, j) => Math.sin(j + 1)),
      biases: Array(i < 2 ? 8 : 2).fill(0),
    }));
    let places: Places | undefined;
    const source = sourceOf({ inputs: Array(6).fill(0), labels: [0, 1], layers }, told => {
      places = told;
    });
    finish(train(machine, { config, optimizer: { id, params: { learningRate: 0.02, weightDecay: 0.5 } }, steps: 10 }, source));
    for (const [i, { weights }] of layers.entries()) {
      const found = arena.floats(places!.layers[i]!.weights, weights.length);
      for (const [j, w] of weights.entries()) expect(found[j]! / (w * 0.99 ** 10)).toBeCloseTo(1, 5);
    }
  });
});
