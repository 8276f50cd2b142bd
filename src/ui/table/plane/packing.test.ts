import { expect, test } from 'vitest';
import { pack } from './packing.ts';

test('squares are as large as so many fit', () => {
  // Four rows of six squares of 36 and gaps of 2 are 150 tall; 37 were too tall, and of 38 there were three rows.
  expect(pack(20, 226, 150)).toEqual({ columns: 6, tile: 36, shown: 20 });
  expect(pack(1, 300, 100)).toEqual({ columns: 2, tile: 100, shown: 1 });
});

test('of more than fit at a size that is seen the first are shown', () => {
  expect(pack(64, 60, 58)).toEqual({ columns: 4, tile: 13, shown: 16 });
  expect(pack(64, 10, 58)).toEqual({ columns: 1, tile: 10, shown: 5 });
});
