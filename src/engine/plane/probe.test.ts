import { describe, expect, test } from 'vitest';
import { hasPlane } from '../../config/config.ts';
import { finish } from '../../lib/steps.ts';
import { run } from '../passes/run.ts';
import { collect, configOf, courseOf, machine, runLink, seeded, sourceOf } from '../testing.ts';
import { boundsOf, pointAt } from './grid.ts';
import type { Plane } from './plane.ts';

function planeOf(link: string): Plane {
  const planes: Plane[] = [];
  runLink(link, { onPlane: plane => planes.push(plane) });
  expect(planes).toHaveLength(1);
  return planes[0]!;
}

const written = {
  inputs: [-1, 0, 1, 1, 0, -1],
  labels: [0, 1, 0],
  layers: [
    { weights: [1, 0, -2, 0, 1, 0.5], biases: [0, 0.25, 0] },
    { weights: [1, 2, -1], biases: [0.5] },
  ],
};

test('a map has the unit’s value at each point of the plane, rows by the second input', () => {
  const planes: Plane[] = [];
  const config = configOf('net=2-3-1&batch=3&act=linear&loss=meanSquaredError');
  finish(run(machine, config, sourceOf(written), { onPlane: plane => planes.push(plane) }));
  const { bounds, size, hiddenSize, maps } = planes[0]!;
  expect([size, hiddenSize, maps.map(map => map.length)]).toEqual([64, 32, [3 * 32 * 32, 64 * 64]]);
  for (const [x, y] of [
    [0, 0],
    [5, 31],
    [31, 2],
  ] as const) {
    const [p, q] = [pointAt(bounds[0]!, 2 * x, size), pointAt(bounds[1]!, 2 * y, size)];
    const units = [p, q + 0.25, -2 * p + 0.5 * q];
    units.forEach((expected, unit) => {
      expect(maps[0]![unit * 1024 + y * 32 + x]).toBeCloseTo(expected, 5);
    });
    expect(maps[1]![2 * y * 64 + 2 * x]).toBeCloseTo(units[0]! + 2 * units[1]! - units[2]! + 0.5, 5);
  }
});

test('on a line the target function stands beside what the network makes of it', () => {
  const { bounds, size, maps, target, heldOut } = planeOf('data=line&net=1-9-2&targets=function(sin(x))&loss=meanSquaredError');
  expect([bounds.length, maps[0]!.length, maps[1]!.length]).toEqual([1, 9 * size, 2 * size]);
  target!.forEach((value, i) => {
    expect(value).toBeCloseTo(Math.sin(pointAt(bounds[0]!, i, size)), 5);
  });
  expect(heldOut!.inputs).toHaveLength(256);
});

test('probabilities of all classes are 1 together', () => {
  const { size, maps } = planeOf('data=moons&net=2-7-3&labels=random');
  for (const i of [0, 100, 4095]) expect(maps[1]![i]! + maps[1]![size ** 2 + i]! + maps[1]![2 * size ** 2 + i]!).toBeCloseTo(1, 5);
});

describe('a network with norms, skips and dropout', () => {
  const link = 'data=moons&net=2-8x4-2&batch=64&norm=batchNorm&block=preActivation(2)&dropout=0.2&act=linear';

  test('is seen with the statistics of the batch, so that a sample has the value that the table counts', () => {
    const { tensors, options } = collect();
    const planes: Plane[] = [];
    runLink('data=moons&net=2-8-2&batch=64&norm=batchNorm&act=linear', { ...options, onPlane: plane => planes.push(plane) });
    const { bounds, size, hiddenSize, maps } = planes[0]!;
    const inputs = tensors.get('0/activations')!;
    const weights = tensors.get('1/weights')!;
    const z = (x: number, y: number, unit: number) => x * weights[unit]! + y * weights[8 + unit]!;
    for (const unit of [0, 7]) {
      const all = Array.from({ length: 64 }, (_, i) => z(inputs[2 * i]!, inputs[2 * i + 1]!, unit));
      const mean = all.reduce((sum, value) => sum + value, 0) / 64;
      const variance = all.reduce((sum, value) => sum + (value - mean) ** 2, 0) / 64;
      const here = z(pointAt(bounds[0]!, 20, size), pointAt(bounds[1]!, 40, size), unit);
      expect(maps[0]![unit * hiddenSize ** 2 + 20 * hiddenSize + 10]).toBeCloseTo((here - mean) / Math.sqrt(variance + 1e-5), 4);
    }
  });

  test.each([link, `${link}&init=lsuv`, link.replace('batchNorm', 'layerNorm')])('trains to the same bits, whoever looks: %s', link => {
    const config = configOf(link);
    const sgd = { id: 'sgd', params: { learningRate: 0.1, weightDecay: 0 } };
    const digests = (look: boolean) => {
      const course = courseOf(config, sgd);
      return [0, 1, 3, 4].map(step => finish(course.run(step, look ? { onPlane() {} } : {})).digest);
    };
    expect(digests(true)).toEqual(digests(false));
  });
});

test('a wide network is seen coarsely, in several goes, and its first units only', () => {
  const { size, hiddenSize, maps } = planeOf('data=spirals&net=2-300x8-2&batch=16');
  expect([size, hiddenSize]).toEqual([24, 12]);
  expect(maps[0]).toHaveLength(64 * 12 * 12);
  expect(maps.every(map => map.every(Number.isFinite))).toBe(true);
  expect(maps[7]!.at(-1)).not.toBe(0);
});

test('bounds hold all samples with a margin, alike on both axes, and stand still for small changes', () => {
  expect(boundsOf([-1, -0.5, 2, 1, 0.5, 0], 2)).toEqual(boundsOf([-1.01, -0.5, 2, 1.02, 0.5, 0], 2));
  const [x, y] = boundsOf([-1, -0.5, 2, 1], 2) as [readonly [number, number], readonly [number, number]];
  expect(x[1] - x[0]).toBe(y[1] - y[0]);
  expect(x[0] < -1 && x[1] > 2 && y[0] < -0.5 && y[1] > 1).toBe(true);
  expect(boundsOf([3, 3], 1)[0]).toEqual([2.375, 3.625]);
});

test('more than two inputs are no plane', () => {
  expect(hasPlane(configOf('net=3-4-2'))).toBe(false);
  finish(run(machine, configOf('net=3-4-2'), seeded(configOf('net=3-4-2')), { onPlane: () => expect.unreachable() }));
});
