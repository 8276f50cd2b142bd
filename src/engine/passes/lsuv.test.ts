// Mishkin & Matas 2016: the variance of every layer's z is 1 on the batch.
import { expect, test } from 'vitest';
import { configOf, machine, runLink, seeded } from '../testing.ts';
import { run } from './run.ts';

const stds = (link: string) => runLink(link).layers.map(layer => layer.preactivations!.std);

test.each(['relu', 'tanh', 'sigmoid', 'selu', 'sine(3)'])('twenty layers of %s all have Var(z) = 1 within the tolerance', act => {
  for (const std of stds(`net=60-50x20-7&act=${act}&init=lsuv(0.001)&batch=128`)) expect(Math.abs(std ** 2 - 1)).toBeLessThan(0.001);
});

test('biases do not spoil it: the weights make up for their variance', () => {
  for (const std of stds('net=60-50x5-7&act=tanh&init=lsuv(0.001)&bias=normal(0,0.3)&batch=128')) {
    expect(Math.abs(std ** 2 - 1)).toBeLessThan(0.001);
  }
});

test('a layer whose z is constant is left as it is', () => {
  expect(stds('net=5-4-3&act=relu&init=lsuv&scale=0&batch=8')).toEqual([0, 0]);
});

test('however many rounds it takes, the share that is done grows to 1 and not beyond: what still runs can be stopped', () => {
  const config = configOf('net=60-60x10-10&init=lsuv&bias=normal(0,2)&batch=32');
  const shares = [...run(machine, config, seeded(config))];
  expect(shares.every((share, i) => i === 0 || share >= shares[i - 1]!)).toBe(true);
  expect(shares.at(-1)).toBeCloseTo(1, 10);
});
