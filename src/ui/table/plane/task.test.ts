import { describe, expect, test } from 'vitest';
import type { Plane } from '../../../engine/plane/plane.ts';
import { configOf } from '../../../engine/testing.ts';
import { inputTexts } from './reading.ts';
import { classShares, indexAt, type Scene, saysAt } from './task.ts';
import { walk } from './walk.ts';

const none = { inputs: new Float32Array(), labels: new Uint32Array(), targets: new Float32Array() };

/** Two by two points, of which each output has four values. */
const scene = (link: string, outputs: readonly number[]): Scene => ({
  id: 'a',
  config: configOf(link),
  plane: {
    ...{ size: 2, hiddenSize: 1, target: null, training: none, heldOut: null },
    bounds: [
      [-1, 1],
      [0, 4],
    ],
    maps: [new Float32Array(), Float32Array.from(outputs)],
  } satisfies Plane,
});

describe('a network says', () => {
  test('of several outputs the class whose output is largest', () => {
    const three = scene('net=2-4-3', [0.5, 0.1, 0.2, 0.4, 0.3, 0.7, 0.2, 0.4, 0.2, 0.2, 0.6, 0.2]);
    expect([0, 1, 2, 3].map(i => saysAt(three, i)).map(said => 'label' in said && said.label)).toEqual([0, 1, 2, 0]);
    expect(classShares(three)).toEqual([0.5, 0.25, 0.25]);
  });

  test('of one output 1 above the middle of what is asked for, and how sure it is', () => {
    const one = scene('net=2-4-1&loss=meanSquaredError&targetScale=4', [4, 1, 9, Number.NaN]);
    expect(saysAt(one, 0)).toEqual({ label: 1, share: 1 });
    expect(saysAt(one, 1)).toEqual({ label: 0, share: 0.75 });
    expect(saysAt(one, 2)).toEqual({ label: 1, share: 1 });
    expect(saysAt(one, 3)).toEqual({ label: 0, share: Number.NaN });
  });

  test('a number where no classes are asked for', () => {
    expect(saysAt(scene('net=2-4-1&loss=meanSquaredError&targets=function(x1*x2)', [0.5, -2, 0, 0]), 1)).toEqual({ value: -2 });
  });
});

test('inputs lead to the nearest point, rows by the second', () => {
  const { plane } = scene('net=2-4-2', []);
  expect([indexAt(plane, [-0.9, 0.1], 2), indexAt(plane, [0.1, 0.1], 2), indexAt(plane, [0.1, 3], 2), indexAt(plane, [9, -9], 2)]).toEqual([
    0, 1, 3, 1,
  ]);
});

test('arrow keys begin in the middle and stay within; other keys are nobody’s', () => {
  const { bounds } = scene('net=2-4-2', []).plane;
  expect(walk('ArrowRight', null, bounds)).toEqual({ at: [0.0625, 2], unit: null });
  expect(walk('ArrowUp', { at: [0, 4], unit: null }, bounds)!.at).toEqual([0, 4]);
  expect([walk('Escape', null, bounds), walk('a', null, bounds)]).toEqual([null, undefined]);
});

test('without a pointer the range of each input is said', () => {
  expect(inputTexts(scene('net=2-4-2', []), null)).toEqual(['x₁ −1.00 … 1.00', 'x₂ 0 … 4.00']);
});
