import { expect, test } from 'vitest';
import { columnsOf } from '../../../diagnostics/table/columns.ts';
import { configOf } from '../../../engine/testing.ts';
import { linesOf, type NetworkDraws } from './lines.ts';

const profile = (signal: number[], gradient: (number | undefined)[]) => ({ kind: 'profile', signal, gradient }) as const;
const own = profile([1, 4], [undefined, 0.2, 0.5]);
const shallow: NetworkDraws = {
  id: 'b',
  config: configOf('#net=5-6-3'),
  profiles: [own, profile([1, 2], [undefined, 0.4, 0.5]), profile([1, 8], [undefined, 0.6, 0.5])],
  own,
  predictions: null,
};

test('beside a deeper network the shallow one has no layer 2, and its output stands in the last column', () => {
  const columns = columnsOf(2);
  const signal = linesOf(shallow, 'signal', columns);
  expect(signal.bands.map(b => b?.median)).toEqual([1, 4, undefined, undefined]);
  expect(signal.own).toEqual([1, 4, undefined, undefined]);
  const gradient = linesOf(shallow, 'gradient', columns);
  expect(gradient.bands.map(b => b?.median)).toEqual([undefined, 0.4, undefined, 0.5]);
});
