import { expect, test } from 'vitest';
import { ceilingOf, lossAxis, roundTicks } from './lossAxis.ts';

const log = (low: number, high: number) => ({ kind: 'log', low, high }) as const;
const texts = (values: number[], ceiling = Infinity) => lossAxis(values, ceiling, 220, 12).ticks.labels.map(({ text }) => text);

test('ticks are 1, 2, 5 of each decade, and decades where those have no room', () => {
  expect(roundTicks(log(0.4, 2.5), 196)).toEqual([0.5, 1, 2]);
  expect(roundTicks(log(0.01, 2.5), 196)).toEqual([0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1, 2]);
  expect(roundTicks(log(1e-4, 10), 196)).toEqual([1e-4, 1e-3, 0.01, 0.1, 1, 10]);
});

test('a race that has hardly begun has the axis that it will keep: losses within a factor are on a log axis too', () => {
  expect(lossAxis([2.3, 2.2], Infinity, 220, 12).y(1)).toBeGreaterThan(lossAxis([2.3, 2.2], Infinity, 220, 12).y(2));
  expect(texts([2.3, 2.2])).toEqual(['1', '2']);
});

test('what is not finite does not stretch the axis, and is named at the top; 0 at the bottom', () => {
  const { y } = lossAxis([2.3, 1.9, Infinity, NaN], Infinity, 220, 12);
  expect(y.domain()).toEqual(lossAxis([2.3, 1.9], Infinity, 220, 12).y.domain());
  expect(texts([2.3, 1.9, Infinity])).toContain('∞');
  expect(texts([100, 0.1, NaN])).toContain('NaN');
  expect(texts([2.3, 0])).toContain('0');
  expect(texts([0])).toEqual(['0']);
});

test('nothing has no ticks', () => {
  expect(texts([])).toEqual([]);
});

test('an exploding network does not flatten the other: the axis ends a hundredfold above where that starts', () => {
  expect(
    ceilingOf([
      [2, 1e9, 1e22],
      [2.5, 1, 0.1],
    ]),
  ).toBe(250);
  expect(
    ceilingOf([
      [2, Infinity],
      [2.5, 4],
    ]),
  ).toBe(400);
  expect(lossAxis([2.5, 0.1, 1e22], 250, 220, 12).y.domain()[1]).toBe(250);
});

test('one that starts high and falls is in reach; where all explode their starts are seen; nothing has no end', () => {
  expect(
    ceilingOf([
      [1e5, 3],
      [2.5, 0.1],
    ]),
  ).toBe(1e7);
  expect(ceilingOf([[2, 1e22]])).toBe(200);
  expect(ceilingOf([[Infinity, Infinity], []])).toBe(Infinity);
});
