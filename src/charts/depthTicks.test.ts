import { expect, test } from 'vitest';
import { depthTicks } from './depthTicks.ts';
import { valueScale } from './valueScale.ts';

const HEIGHT = 80;
const LINE = 10;

test.each([
  ['finite values', [1, 1e6], []],
  ['and zeros', [1, 1e6, 0], ['0']],
  ['and NaN', [1, 1e6, Number.NaN], ['NaN']],
  ['and all of them', [1, 1e6, 0, Infinity, Number.NaN], ['0', '∞ NaN']],
])('%s have their numbers, none over another', (_, values, named) => {
  const domain = { kind: 'log', low: 1, high: 1e6 } as const;
  // As high as the chart, so that the outermost numbers are in the way of the names.
  const { lines, labels } = depthTicks({ domain, y: valueScale(domain, [HEIGHT, 0]), height: HEIGHT, values });
  expect(lines.length).toBeGreaterThan(1);
  expect(labels.map(({ text }) => text)).toEqual(expect.arrayContaining(named));
  const baselines = labels.map(({ y }) => y).sort((a, b) => a - b);
  for (let i = 1; i < baselines.length; i++) expect(baselines[i]! - baselines[i - 1]!).toBeGreaterThanOrEqual(LINE);
});
