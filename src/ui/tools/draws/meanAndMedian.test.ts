import { expect, test } from 'vitest';
import type { Config } from '../../../config/config.ts';
import { drawCount } from '../../../config/tools.ts';
import { configOf, runConfig } from '../../../engine/testing.ts';
import { type Profile, readDraw } from './draw.ts';
import { drawConfigs } from './drawConfigs.ts';
import { expectedMeanAndMedian, meanAndMedian } from './meanAndMedian.ts';

function draw(config: Config): Profile {
  const read = readDraw({ kind: 'result', result: runConfig(config) });
  if (read.kind === 'failure') throw new Error(read.failure.message);
  return read;
}

const he = configOf('#net=100x31-10&init=heNormal&batch=1');

test('Hanin & Rolnick 2018: He ReLU 30 × 100 over many seeds has mean ‖a‖²/n about 1 and median about 0.48', () => {
  const { mean, median } = meanAndMedian(drawConfigs(he).map(draw));
  // CV² = 1.05³⁰ − 1 = 3.32 and log-variance 1.46: standard errors over 200 draws are √(3.32/200) and 1.2533·√(1.46/200) of the median.
  expect(Math.abs(mean - 1)).toBeLessThan(3 * Math.sqrt(3.32 / drawCount.max));
  expect(Math.abs(median / 0.481 - 1)).toBeLessThan(3 * 1.2533 * Math.sqrt(1.463 / drawCount.max));
  expect(mean).toBeGreaterThan(1.4 * median);
}, 20_000);

test('what is expected: mean 1, CV² = 1.05³⁰ − 1, median 0.481', () => {
  const { mean, median, squaredVariation } = expectedMeanAndMedian(he, 1)!;
  expect(mean).toBeCloseTo(1, 9);
  expect(squaredVariation).toBeCloseTo(3.3219, 4);
  expect(median).toBeCloseTo(0.481, 3);
});

test('weights of another scale move the mean: LeCun halves it each layer', () => {
  expect(expectedMeanAndMedian(configOf('#net=100x4-10&init=lecunUniform'), 2)!.mean).toBeCloseTo(2 / 8, 9);
});

test('nothing is expected of what the result is not about: other activations, biases, weights that depend on each other', () => {
  for (const link of ['#act=tanh', '#act.2=tanh', '#init=pytorchLinear', '#bias=normal(0,1)', '#init=orthogonal', '#init=ones']) {
    expect(expectedMeanAndMedian(configOf(link), 1)).toBeNull();
  }
});

test('the first draw is the link’s own, the others have its seed with a number', () => {
  const configs = drawConfigs(configOf('#seed=ab'));
  expect(configs).toHaveLength(200);
  expect(configs.slice(0, 3).map(({ seed }) => seed)).toEqual(['ab', 'ab/1', 'ab/2']);
});

test('two draws differ in weights and in inputs', () => {
  const [first, second] = drawConfigs(configOf('#net=9-8-3')).map(config => runConfig(config));
  expect(first!.weightsDigest).not.toBe(second!.weightsDigest);
  expect(first!.inputs.digest).not.toBe(second!.inputs.digest);
});

test('a draw keeps the signal to the last hidden layer, the gradient to the output, and what is not finite as that', () => {
  const { signal, gradient } = draw(configOf('#net=9-8-7-3&init=normal(0,100)&scale=1000000'));
  expect(signal).toHaveLength(3);
  expect(gradient).toHaveLength(4);
  expect(gradient[0]).toBeUndefined();
  expect(draw(configOf('#net=9-8x30-3&init=normal(0,100)&scale=1000000')).signal.at(-1)).toBeNaN();
});
