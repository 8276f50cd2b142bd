import { expect, test } from 'vitest';
import { pixelSize } from './toPng.ts';

const svg = (viewBox: string) =>
  `<?xml version="1.0" encoding="UTF-8"?>\n<svg width="180mm" height="90mm" viewBox="${viewBox}"><rect/></svg>`;

test('two pixels for each unit, and no side longer than 8192', () => {
  expect(pixelSize(svg('0 0 920 460'))).toEqual({ width: 1840, height: 920 });
  expect(pixelSize(svg('0 0 920 9200'))).toEqual({ width: 819, height: 8192 });
});

test('what has no size is refused in words', () => {
  expect(() => pixelSize('<svg width="180mm" height="90mm"></svg>')).toThrow('The figure does not say how large it is.');
});
