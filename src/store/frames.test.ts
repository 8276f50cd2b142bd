import { afterEach, expect, test, vi } from 'vitest';
import { onNextFrame } from './frames.ts';

afterEach(() => vi.unstubAllGlobals());

test('all that waits for a frame runs in it, in order, and what it asks for waits for the next', () => {
  const frames: (() => void)[] = [];
  vi.stubGlobal('document', { hidden: false });
  vi.stubGlobal('requestAnimationFrame', (then: () => void) => frames.push(then));
  const ran: string[] = [];
  onNextFrame(() => {
    ran.push('first');
    onNextFrame(() => ran.push('third'));
  });
  onNextFrame(() => ran.push('second'));
  expect([ran, frames.length]).toEqual([[], 1]);
  frames.shift()!();
  expect([ran, frames.length]).toEqual([['first', 'second'], 1]);
  frames.shift()!();
  expect(ran).toEqual(['first', 'second', 'third']);
});

test('a hidden page has no frames: nothing waits', () => {
  vi.stubGlobal('document', { hidden: true });
  let ran = false;
  onNextFrame(() => {
    ran = true;
  });
  expect(ran).toBe(true);
});
