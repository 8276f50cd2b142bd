import { expect, test } from 'vitest';
import { configOf } from '../../../engine/testing.ts';
import { training as words } from '../../../i18n/en/training.ts';
import type { Racer } from './race.ts';
import { readingOf } from './reading.ts';

const racer = (id: 'a' | 'b', median: number, count: number): Racer => ({
  ...{ id, config: configOf(''), own: undefined, over: [], count, diverged: [], judgements: [] },
  bands: count === 0 ? [] : [{ low: median / 2, median, high: 2 * median }],
});
const of = (...racers: Racer[]) => readingOf(racers, 0, words, ': ').replaceAll('\u00a0', ' ');

test('a step is read as the median and its band, which is explained', () => {
  expect(of(racer('a', 1.2, 5), racer('b', 0.05, 5))).toBe(
    'step 0, median (5 % to 95 %): A 1.20 (0.600 to 2.40) · B 0.0500 (0.0250 to 0.100)',
  );
});

test('one seed has no median and no band; what diverged has no number; of what is not known nothing is said', () => {
  expect(of(racer('a', 1.2, 1))).toBe('step 0: A 1.20');
  expect(of(racer('a', Infinity, 5), racer('b', 2, 0))).toBe('step 0, median (5 % to 95 %): A diverged');
  expect(of(racer('b', 2, 0))).toBe('step 0');
});

test('before a training is over its own seed is read', () => {
  const own = { kind: 'curve', losses: [2.5], share: 0.1, judgement: null, updates: null, lost: null } as const;
  expect(of({ ...racer('a', 1, 0), own })).toBe('step 0: A 2.50');
});
