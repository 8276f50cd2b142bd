import { expect, test } from 'vitest';
import { constantSpike } from './constantSpike.ts';
import { hatch } from './hatch.ts';
import { nonFiniteBox, nonFiniteStripBox } from './nonFiniteBox.ts';
import { overflowFlag } from './overflowFlag.ts';
import { peakCut } from './peakCut.ts';
import { noSteps } from './steps.ts';
import { stripOverflow } from './stripOverflow.ts';
import { valueScale } from './valueScale.ts';
import { zeroSpike } from './zeroSpike.ts';

test('a constant is an arrow that stands on the base line', () => expect(constantSpike(30, 50)).toBe('M30 50V1M26.5 5.5L30 1L33.5 5.5'));

test('a dead layer is a flat line and a ring on a stem', () => expect(zeroSpike(30, 10, 50, 40)).toMatch(/^M10 40H50M30 40V5.5a.*Z$/));

test('nothing is hatched in an empty box', () => {
  expect(hatch({ x: 0, y: 0, width: 0, height: 9 }, 3)).toBe('');
  expect(hatch({ x: 0, y: 0, width: 9, height: 0 }, 3)).toBe('');
});

test('the strokes of a hatched box rise, the mirrored ones fall, and none leaves the box', () => {
  const box = { x: 10, y: 20, width: 4, height: 8 };
  expect(hatch(box, 6)).toBe('M10 26L14 22');
  expect(hatch(box, 6, true)).toBe('M14 26L10 22');
});

test('what is not finite is a bar as high as its share, never too low to be seen, and the whole plot when it is all', () => {
  expect(nonFiniteBox(0.5, 100, 40)).toEqual({ x: 95, y: 20, width: 5, height: 20 });
  expect(nonFiniteBox(1e-6, 100, 40)).toEqual({ x: 95, y: 36, width: 5, height: 4 });
  expect(nonFiniteBox(1, 100, 40)).toEqual({ x: 0, y: 0, width: 100, height: 40 });
});

test('in a strip it hangs from the top', () => expect(nonFiniteStripBox(0.5, 8, 40)).toEqual({ x: 0, y: 0, width: 8, height: 20 }));

test('where no value leaves the view there is no flag', () => {
  expect(overflowFlag(0, 90, 1, 40)).toBe('');
  expect(stripOverflow(0, 0, -1, 10)).toBe('');
});

test('many values that leave raise a flag that points outwards, few a stub without', () => {
  expect(overflowFlag(0.5, 90, 1, 40)).toBe('M91 40V20H92.5L95 22.5L92.5 25V40Z');
  expect(overflowFlag(0.5, 10, -1, 40)).toBe('M9 40V20H7.5L5 22.5L7.5 25V40Z');
  expect(overflowFlag(1e-4, 90, 1, 40)).toBe('M91 40V38H92.5L92.5 38L92.5 38V40Z');
});

test('a strip points to where values leave it', () => {
  expect(stripOverflow(1, 5, -1, 10)).toBe('M0 4h10v-1L5 1L0 3Z');
  expect(stripOverflow(1e-6, 35, 1, 10)).toBe('M4 36h2v1L5 39L4 37Z');
});

test('each run of bins that is cut has one chevron, and a peak that just fits has none', () => {
  const x = valueScale({ kind: 'linear', low: 0, high: 5 }, [0, 50]);
  const steps = { edges: Float64Array.from([0, 1, 2, 3, 4, 5]), densities: Float64Array.from([3, 3, 1, 2, 4]) };
  expect(peakCut(steps, x, 2)).toBe('M6.5 -2l3.5 -3l3.5 3M41.5 -2l3.5 -3l3.5 3');
  expect(peakCut(steps, x, 4)).toBe('');
  expect(peakCut(noSteps, x, 1)).toBe('');
});
