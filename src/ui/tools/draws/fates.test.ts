import { expect, test } from 'vitest';
import { drawCount } from '../../../config/tools.ts';
import { configOf, runConfig } from '../../../engine/testing.ts';
import { type Profile, readDraw } from './draw.ts';
import { drawConfigs } from './drawConfigs.ts';
import { bornDead, fatesOf } from './fates.ts';

const profile = (signal: number[], gradient: number[]): Profile => ({ kind: 'profile', signal, gradient: [undefined, ...gradient] });

test('a draw is silent, blocked or not finite', () => {
  const draws = [
    profile([1, 0.5, 0.2], [0.1, 0.1, 0.1]),
    profile([1, 0.5, 0], [0, 0, 0.1]),
    profile([1, 1, 1], [0, 0, 0.1]),
    profile([1, Infinity, Number.NaN], [Number.NaN, Number.NaN, Number.NaN]),
  ];
  expect(fatesOf(draws)).toEqual({ silent: 1, blocked: 1, notFinite: 1 });
  expect(fatesOf([])).toEqual({ silent: 0, blocked: 0, notFinite: 0 });
});

test('of one sample through ten ReLU layers of 4, 1 − (15/16)¹⁰ = 47.6 % of the draws are silent', () => {
  const config = configOf('net=4x11-3&init=heNormal&batch=1');
  expect(bornDead(config)).toBeCloseTo(0.4755, 4);
  const draws = drawConfigs(config).flatMap(drawn => {
    const read = readDraw({ kind: 'result', result: runConfig(drawn) });
    return read.kind === 'profile' ? [read] : [];
  });
  expect(Math.abs(fatesOf(draws).silent / drawCount.max - 0.4755)).toBeLessThan(3 * Math.sqrt((0.4755 * 0.5245) / drawCount.max));
});

test('nothing is expected of other activations, or with biases', () => {
  for (const link of ['act=tanh', 'act.2=tanh', 'bias=normal(0,1)', 'init=uniform(0,1)']) expect(bornDead(configOf(link))).toBeNull();
});
