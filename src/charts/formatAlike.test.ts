import { expect, test } from 'vitest';
import { formatAlike } from './formatAlike.ts';

test.each([
  [
    [1, 0.1, 0.01, 0.001],
    ['1', '0.1', '0.01', '0.001'],
  ],
  [
    [1, 1e-2, 1e-4],
    ['1', '1e-2', '1e-4'],
  ],
  [
    [1, 100, 1e4],
    ['1', '1e2', '1e4'],
  ],
  [
    [0.5, 0.25],
    ['0.5', '0.25'],
  ],
])('ticks at %j read %j', (ticks, texts) => expect(ticks.map(tick => formatAlike(tick, ticks))).toEqual(texts));
