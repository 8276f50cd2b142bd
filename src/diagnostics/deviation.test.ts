import { expect, test } from 'vitest';
import { configOf, runConfig } from '../engine/testing.ts';
import type { Shown } from '../engine/workers/run/client.ts';
import { reasonOf } from './deviation.ts';

function shown(link: string): Shown {
  const config = configOf(link);
  return { config, result: runConfig(config), after: null, preview: false, batchSize: config.batchSize, milliseconds: 0 };
}

test('of one sample the mean square over 200 units has relative variance 2/200: their rms may be off by 10 %, two standard deviations', () => {
  const of = shown('net=50-200-10&batch=1&init=normal(0,0.1)');
  for (const off of [-0.099, 0.099]) expect(reasonOf(of, 1, 'preactivations', off)).toBe('finiteWidth');
  for (const off of [-0.101, 0.101]) expect(reasonOf(of, 1, 'preactivations', off)).toBe('correlatedUnits');
});

test('where z has a variance above a million nothing is known of how far it spreads', () => {
  const of = (std: number) => reasonOf(shown(`net=200-20-10&batch=4&init.1=normal(0,${std})`), 1, 'preactivations', 9);
  expect([of(50), of(100)]).toEqual(['correlatedUnits', 'finiteWidth']);
});

test('real data and dependent weights are other reasons', () => {
  expect(reasonOf(shown('data=digits&net=64-20-10&batch=4'), 1, 'preactivations', 9)).toBe('realData');
  expect(reasonOf(shown('net=20-20-10&batch=4&init=orthogonal'), 1, 'preactivations', 9)).toBe('dependentWeights');
});
