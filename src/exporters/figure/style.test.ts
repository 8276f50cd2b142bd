import { expect, test } from 'vitest';
import { depthStyle, markStyle } from './style.ts';

// Okabe & Ito 2008: blue and vermilion.
const BLUE = '#0072b2';
const VERMILION = '#d55e00';

test('A is blue and B is vermilion, in the depth charts as in the cells', () => {
  for (const kind of ['depth-line depth-solid', 'depth-points', 'depth-cross'] as const) {
    expect(depthStyle({ id: '', kind, network: 'a', d: '' }).stroke).toBe(BLUE);
    expect(depthStyle({ id: '', kind, network: 'b', d: '' }).stroke).toBe(VERMILION);
  }
  for (const kind of ['mark-thread', 'mark-bar', 'mark-cut'] as const) {
    expect(markStyle({ kind, network: 'a', d: '' }, false).stroke).toBe(BLUE);
    expect(markStyle({ kind, network: 'b', d: '' }, false).stroke).toBe(VERMILION);
  }
});

test('points of A are filled, those of B are rings', () => {
  expect(depthStyle({ id: '', kind: 'depth-points', network: 'a', d: '' }).fill).toBe(BLUE);
  expect(depthStyle({ id: '', kind: 'depth-points', network: 'b', d: '' }).fill).not.toBe(VERMILION);
});
