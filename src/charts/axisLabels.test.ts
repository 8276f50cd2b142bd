import { expect, test } from 'vitest';
import { axisLabels } from './axisLabels.ts';
import { valueTicks } from './valueTicks.ts';

test('a view about 0 has 0 and the largest round number on each side', () => {
  expect(valueTicks({ kind: 'linear', low: -0.6, high: 0.6 }, 200)).toEqual([-0.6, 0, 0.6]);
  expect(valueTicks({ kind: 'linear', low: -4.5, high: 4.5 }, 200)).toEqual([-4, 0, 4]);
});

test('a view from 0 has no tick on the side without values', () => {
  expect(valueTicks({ kind: 'linear', low: 0, high: 1e-3 }, 200)).toEqual([0, 1e-3]);
  expect(valueTicks({ kind: 'linear', low: -9e-7, high: 0 }, 200)).toEqual([-8e-7, 0]);
});

test('a view far from 0 has round numbers of its own', () => {
  expect(valueTicks({ kind: 'linear', low: 0.49, high: 0.51 }, 200)).toEqual([0.49, 0.5, 0.51]);
});

test('a log view has decades', () => expect(valueTicks({ kind: 'log', low: 1e-4, high: 1 }, 150)).toEqual([1e-4, 0.01, 1]));

test('a narrow cell has room for the numbers of its view', () => {
  const ticks = valueTicks({ kind: 'linear', low: -0.0025, high: 0.0025 }, 77);
  const xs = ticks.map(tick => 48.5 + (tick / 0.0025) * 38.5);
  expect(axisLabels(ticks, xs, 97).map(({ text }) => text)).toEqual(['−2e-3', '0', '2e-3']);
});

test('labels stay within the axis', () => {
  const [first, , last] = axisLabels([-0.25, 0, 0.25], [10, 100, 190], 200);
  expect(first!.x).toBeGreaterThan(15);
  expect(last!.x).toBeLessThan(188);
});

test('where one has no room, the middle one and the last that has are written: never a 0 alone where another fits', () => {
  expect(axisLabels([-2e-12, 0, 2e-12], [17, 48, 80], 97)).toEqual([
    { text: '0', x: 48 },
    { text: '2e-12', x: 80 },
  ]);
  expect(axisLabels([-0.025, 0, 0.025], [10, 30, 50], 60)).toEqual([{ text: '0', x: 30 }]);
  expect(axisLabels([], [], 60)).toEqual([]);
});

test('of ticks that differ by less than is written, as far from 0, only the middle one has its number', () => {
  expect(axisLabels([0.499998, 0.5, 0.500002], [30, 100, 170], 200)).toEqual([{ text: '0.5', x: 100 }]);
});
