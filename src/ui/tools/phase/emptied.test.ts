import { expect, test } from 'vitest';
import { configOf } from '../../../engine/testing.ts';
import { emptiedBy } from './emptied.ts';

test.each([
  ['', null],
  ['dropout=0.1', null],
  ['norm.2=layerNorm', 'norm'],
  ['net=9-9x5-3&block=preNorm', 'skip'],
  ['net=9-9x5-3&block=preActivation&norm=layerNorm', 'both'],
  // A block whose ends differ in width has no skip.
  ['net=9-8-7-6-3&block=preNorm', null],
] as const)('#%s: %s leaves the diagram without phases', (link, expected) => {
  expect(emptiedBy(configOf(link))).toBe(expected);
});
