import { expect, test } from 'vitest';
import { batches, splitRows } from './epochs.ts';

const take = (count: number, of: Generator<readonly number[], never, void>) => Array.from({ length: count }, () => of.next().value);
const sorted = (rows: readonly number[]) => rows.toSorted((x, y) => x - y);

test('a quarter of the rows, and at most 512, are held out; no row is lost', () => {
  const { training, heldOut } = splitRows(1797, '1');
  expect([training.length, heldOut.length]).toEqual([1348, 449]);
  expect(sorted([...training, ...heldOut])).toEqual(Array.from({ length: 1797 }, (_, i) => i));
  expect(splitRows(4096, '1').heldOut).toHaveLength(512);
});

test('every epoch has each row once, each in another order, and batches reach over its end', () => {
  const { training } = splitRows(40, '1');
  const rows = take(15, batches(training, 8, '1')).flat();
  const epochs = [0, 1, 2, 3].map(epoch => rows.slice(epoch * 30, epoch * 30 + 30));
  for (const epoch of epochs) expect(sorted(epoch)).toEqual(sorted(training));
  expect(new Set(epochs.map(String)).size).toBe(4);
});

test('another seed has another order, a larger batch the same', () => {
  const { training } = splitRows(40, '1');
  expect(take(4, batches(training, 8, '2'))[0]).toEqual(take(1, batches(training, 8, '1'))[0]); // the split has shuffled them
  expect(take(8, batches(training, 8, '2')).flat()).not.toEqual(take(8, batches(training, 8, '1')).flat());
  expect(
    take(8, batches(training, 10, '1'))
      .flat()
      .slice(0, 60),
  ).toEqual(
    take(8, batches(training, 8, '1'))
      .flat()
      .slice(0, 60),
  );
});
