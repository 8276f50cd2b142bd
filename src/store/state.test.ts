import { expect, test } from 'vitest';
import type { Config } from '../config/config.ts';
import { decode } from '../config/link.ts';
import type { Shown } from '../engine/workers/run/client.ts';
import { idle, isBehind } from './state.ts';

const { experiment } = decode('#seed=1&vs.init=zeros');
const a: Config = experiment.a;
const b: Config = experiment.b!;
const shows = (config: Config | null) => ({ ...idle, shown: config && ({ config } as Shown) });

test.each([
  ['nothing has been drawn', null, null, false],
  ['both are the link’s', a, b, false],
  ['A is that of another link', decode('#seed=2').experiment.a, b, true],
  ['B is that of another link', a, decode('#seed=2').experiment.a, true],
  ['B has not been drawn', a, null, true],
  ['A is equal, but was asked for anew', { ...a }, b, true],
])('the picture is behind the link: %s', (_, shownA, shownB, behind) => {
  expect(isBehind({ experiment, runs: { a: shows(shownA), b: shows(shownB) } })).toBe(behind);
});

test('a B that the link no longer has makes the picture another', () => {
  expect(isBehind({ experiment: { ...experiment, b: null }, runs: { a: shows(a), b: shows(b) } })).toBe(true);
  expect(isBehind({ experiment: { ...experiment, b: null }, runs: { a: shows(a), b: idle } })).toBe(false);
});
