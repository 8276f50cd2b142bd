import { expect, test } from 'vitest';
import { configOf } from '../../../engine/testing.ts';
import { training as words } from '../../../i18n/en/training.ts';
import { accuracySentences, medianAccuracy } from './accuracy.ts';
import type { Racer } from './race.ts';

const judged = (...rights: number[]) => rights.map(right => ({ right, rows: 20 }));
const lost = (count: number) => Array.from({ length: count }, () => ({ step: 3, value: Number.NaN, lost: null }));

function racer(id: 'a' | 'b', rights: number[], lostCount: number, link = ''): Racer {
  const count = rights.length + lostCount;
  return {
    id,
    config: configOf(link),
    bands: [],
    own: undefined,
    over: [],
    count,
    diverged: lost(lostCount),
    judgements: judged(...rights),
  };
}

test('a training that diverged is worse than any other: it lowers the median, and where most did there is none', () => {
  expect(medianAccuracy({ judgements: judged(4, 10, 16), diverged: [] })).toBe(0.5);
  expect(medianAccuracy({ judgements: judged(4, 10, 16), diverged: lost(2) })).toBe(0.2);
  expect(medianAccuracy({ judgements: judged(4, 10), diverged: lost(2) })).toBeNull();
  expect(medianAccuracy({ judgements: [], diverged: lost(1) })).toBeNull();
});

test('a network that diverged is told beside the other', () => {
  expect(accuracySentences([racer('a', [], 3), racer('b', [4, 10, 16], 0)], words, ': ')).toEqual([
    'Training accuracy, median over the seeds: A diverged · B 50\u00a0%',
  ]);
});

test('one seed has no median, and where all diverged there is no accuracy', () => {
  expect(accuracySentences([racer('a', [10], 0)], words, ': ')).toEqual(['Training accuracy: A 50\u00a0%']);
  expect(accuracySentences([racer('a', [], 5)], words, ': ')).toEqual([]);
});

test('networks that are judged by other rows have a sentence each', () => {
  expect(accuracySentences([racer('a', [10], 0), racer('b', [5], 0, '#data=digits&net=64-30-10')], words, ': ')).toEqual([
    'Training accuracy: A 50\u00a0%',
    'Accuracy on 20 held-out samples: B 25\u00a0%',
  ]);
});
