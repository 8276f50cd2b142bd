import { expect, test } from 'vitest';
import { decode } from '../config/link.ts';
import { runConfig } from '../engine/testing.ts';
import { toJson } from './json.ts';

test('zeros and saturated values are told as shares', () => {
  const { experiment } = decode('net=3-5-2&batch=7&act=tanh&bias=constant(9)&vs.act=relu&vs.bias=constant(-9)');
  const { a, b } = experiment;
  expect(toJson(experiment, [], runConfig(a), runConfig(b!))).toMatchObject({
    networks: {
      A: { layers: [{ activations: { count: 35, zeroFraction: 0, saturatedFraction: 1 } }, {}] },
      B: { layers: [{ activations: { count: 35, zeroFraction: 1, saturatedFraction: null, deadUnitCount: 5 } }, {}] },
    },
  });
});

test('it says how each network was trained before', () => {
  const trainedOf = (link: string) => {
    const { experiment } = decode(link);
    const { networks } = toJson(experiment, [], runConfig(experiment.a), runConfig(experiment.b!)) as {
      networks: Record<string, { trained: unknown }>;
    };
    return Object.values(networks).map(({ trained }) => trained);
  };
  const link = 'net=3-5-2&batch=7&vs.loss=unitGradient';
  expect(trainedOf(`${link}&tool=training(momentum(0.02),30,5,20)`)).toEqual([
    { optimizer: { id: 'momentum', params: { learningRate: 0.02 } }, steps: 20 },
    null,
  ]);
  expect(trainedOf(`${link}&tool=training`)).toEqual([null, null]);
});

test('theory stands beside what is measured: He keeps E[z²] = 2 through rectifiers, weights with a mean silence it', () => {
  const theory = (link: string) => {
    const { experiment } = decode(link);
    const json = toJson(experiment, [], runConfig(experiment.a), null) as { networks: { A: { theory: Record<string, number | null>[] } } };
    return json.networks.A.theory;
  };
  const he = theory('init=heNormal&net=100-90-80-10');
  expect(he).toHaveLength(3);
  for (const { preactivationsRms } of he) expect(preactivationsRms).toBeCloseTo(Math.SQRT2, 1);
  expect(he.map(({ activationsRms }) => activationsRms === null)).toEqual([false, false, true]);
  for (const layer of theory('init=uniform(0,1)')) expect(layer.preactivationsRms).toBe(null);
});

test('blocks with a skip connection are said with what they add to what: their squares sum up, about, as stream and branch are unrelated', () => {
  const { experiment } = decode('#net=64-64x5-10&init=heNormal&block=preNorm(2,0.5)');
  const { networks } = toJson(experiment, [], runConfig(experiment.a), null) as {
    networks: { A: { blocks: { from: string; to: string; branchScale: number; streamRms: number; branchRms: number; sumRms: number }[] } };
  };
  const { blocks } = networks.A;
  expect(blocks.map(({ from, to, branchScale }) => [from, to, branchScale])).toEqual([
    ['layer1', 'layer3', 0.5],
    ['layer3', 'layer5', 0.5],
  ]);
  for (const { streamRms, branchRms, sumRms } of blocks) {
    expect(Math.hypot(streamRms, branchRms) / sumRms).toBeCloseTo(1, 1);
    // He: twice the mean square of the stream, times 0.5².
    expect(branchRms / streamRms / Math.SQRT1_2).toBeCloseTo(1, 0);
  }
  const plain = decode('#net=9-8-3').experiment;
  expect(toJson(plain, [], runConfig(plain.a), null)).not.toHaveProperty('networks.A.blocks');
});
