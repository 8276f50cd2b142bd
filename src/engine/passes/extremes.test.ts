import { describe, expect, test } from 'vitest';
import { layersOf } from '../../network/network.ts';
import { createArena, MEMORY_LIMIT } from '../machine/arena.ts';
import { reservePlaces } from '../machine/places.ts';
import { configOf, kernels, runLink, tensorsOf } from '../testing.ts';
import type { RunResult } from './run.ts';

/** Every statistic is a number, or NaN where there is nothing to tell, and every value is counted once. */
function expectSane({ inputs, layers }: RunResult): void {
  for (const summary of [inputs, ...layers.flatMap(layer => Object.values(layer))]) {
    const { count, nanCount, infinityCount, std, min, max, mean, histogram } = summary;
    const finite = count - nanCount - infinityCount;
    expect(histogram.counts.reduce((sum, c) => sum + c, 0) + histogram.below + histogram.above).toBe(finite);
    if (finite === 0) expect([mean, min, max]).toEqual([Number.NaN, Number.NaN, Number.NaN]);
    else expect(std >= 0 && min <= mean && mean <= max).toBe(true);
  }
}

test('one hidden layer of one unit, one input, one sample', () => {
  const result = runLink('net=1-1-2&batch=1&act=tanh', { occasional: true });
  expectSane(result);
  expect(result.layers[0]!.activations).toMatchObject({ count: 1, std: 0, skewness: Number.NaN });
  expect(result.layers.map(layer => layer.weights!.count)).toEqual([1, 2]);
  expect(result.layers[0]!.dActivations!.count).toBe(1);
});

test('a batch of one has gradients of a batch of one', () => {
  const tensors = tensorsOf('net=3-4-2&batch=1&act=linear');
  const [x, dz, dw] = ['0/activations', '1/dPreactivations', '1/dWeights'].map(name => tensors.get(name)!);
  dw!.forEach((value, i) => {
    expect(value).toBe(Math.fround(x![Math.floor(i / 4)]! * dz![i % 4]!));
  });
});

test('all zeros: everything is 0 but the output’s gradient, and the loss is ln 10', () => {
  const result = runLink('init=zeros&scale=0', { occasional: true });
  expectSane(result);
  expect(result.inputs).toMatchObject({ zeroCount: 25600, std: 0, rms: 0 });
  expect(result.loss).toBeCloseTo(Math.log(10), 12);
  expect(result.layers[0]!.activations).toMatchObject({ zeroCount: 25600, deadUnitCount: 100, min: 0, max: 0 });
  expect(result.layers[2]!.dWeights!.rms).toBe(0);
});

describe('overflow', () => {
  test('to ∞, and from it to NaN, is counted and not hidden', () => {
    const result = runLink('net=50-50x14-10&scale=1000000&init=normal(0,100)&batch=16');
    expectSane(result);
    const worst = result.layers.at(-1)!.preactivations!;
    expect(worst.nanCount + worst.infinityCount).toBe(160);
    expect(result.loss).toBe(Number.NaN);
  });

  test('of the logits alone leaves a finite gradient', () => {
    const result = runLink('net=50-50x3-10&init=normal(0,100)&batch=16');
    expectSane(result);
    expect(result.loss).toBeGreaterThan(1e6);
    expect(result.layers.every(({ dWeights }) => dWeights!.nanCount + dWeights!.infinityCount === 0)).toBe(true);
  });
});

test('64 layers of 1024 run, every tensor whole', () => {
  const started = performance.now();
  const result = runLink('net=1024-1024x64-100&batch=16&act=tanh');
  console.log(`64 × 1024 on 16 samples: ${((performance.now() - started) / 1000).toFixed(1)} s`);
  expectSane(result);
  expect(result.layers).toHaveLength(65);
  expect(result.layers[63]!.activations!.rms).toBeGreaterThan(0.05);
  expect(result.layers[0]!.dWeights!.zeroCount).toBe(0);
}, 120_000);

test('the largest network there can be fits into memory', () => {
  const buffer = { byteLength: 0 };
  const grow = (pages: number) => {
    buffer.byteLength += pages * 65536;
  };
  const memory = { buffer, grow } as unknown as WebAssembly.Memory;
  const arena = createArena({ memory, __heap_base: kernels.__heap_base });
  const largest = configOf('net=1024-1024x64-100&batch=1024');
  reservePlaces({ kernels, arena }, largest, layersOf(largest));
  expect(buffer.byteLength).toBeGreaterThan(3 * 64 * 1024 * 1024 * 4);
  expect(buffer.byteLength).toBeLessThan(MEMORY_LIMIT);
  expect(() => arena.reserve(MEMORY_LIMIT)).toThrow(RangeError);
});

test.each([
  ['relu', 'leakyRelu(0)'],
  ['relu', 'elu(0)'],
])('%s and %s are one, their dead units too', (id, same) => {
  const dead = (act: string) => runLink(`bias=normal(-1,1)&act=${act}`).layers.map(({ activations }) => activations?.deadUnitCount);
  expect(dead(id)[0]).toBeGreaterThan(0);
  expect(dead(same)).toEqual(dead(id));
});

test('what never is 0 on a stretch has no dead units', () => {
  for (const act of ['leakyRelu', 'elu', 'tanh', 'silu', 'linear'])
    expect(runLink(`act=${act}`).layers[0]!.activations!.deadUnitCount, act).toBeNull();
});
