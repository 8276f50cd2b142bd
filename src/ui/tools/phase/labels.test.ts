import { expect, test } from 'vitest';
import type { Point } from '../../../charts/index.ts';
import { isClear, labelDots, letterDrop, regionBox } from './labels.ts';

const frame = { left: 34, right: 534, top: 30, bottom: 270 };
const text = 'σw² 100, σb² 0';
const label = (at: Point) => labelDots([{ id: 'a', at, text }], frame).labels.get('a')!;

test('the numbers of a dot at a corner stand inside of the frame', () => {
  for (const at of [
    [534, 270],
    [34, 270],
    [534, 30],
    [34, 30],
  ] as const) {
    const { left, right, top, bottom } = label(at).box;
    expect(left).toBeGreaterThan(frame.left);
    expect(right).toBeLessThan(frame.right);
    expect(top).toBeGreaterThanOrEqual(frame.top);
    expect(bottom).toBeLessThan(frame.bottom);
  }
});

test('two dots at one corner have their numbers one above the other', () => {
  const at = [534, 270] as const;
  const { labels, taken } = labelDots(
    [
      { id: 'a', at, text },
      { id: 'b', at, text },
    ],
    frame,
  );
  expect(labels.get('b')!.box.bottom).toBeLessThanOrEqual(labels.get('a')!.box.top);
  expect(taken).toHaveLength(4);
});

test('the numbers do not lie on the other dot', () => {
  const { labels, taken } = labelDots(
    [
      { id: 'a', at: [534, 270], text },
      { id: 'b', at: [460, 262], text: null },
    ],
    frame,
  );
  expect(isClear(labels.get('a')!.box, [taken[1]!])).toBe(true);
});

test('a letter stands above its dot, but at the top below, where it does not lie on the names of the level lines', () => {
  expect(letterDrop([100, 200], frame)).toBeLessThan(0);
  expect(letterDrop([100, frame.top], frame)).toBeGreaterThan(10);
});

test('a dot and its letter cover a region’s name that is near, and not one that is far', () => {
  const { taken } = labelDots([{ id: 'a', at: [135, 180], text: null }], frame);
  expect(isClear(regionBox([140, 170]), taken)).toBe(false);
  expect(isClear(regionBox([140, 110]), taken)).toBe(true);
});
