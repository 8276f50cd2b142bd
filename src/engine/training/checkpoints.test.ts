import { expect, test } from 'vitest';
import { createCheckpoints } from './checkpoints.ts';

const MiB = 2 ** 20;

function passed(steps: number, bytes: number) {
  const checkpoints = createCheckpoints<number>(bytes);
  let copied = 0;
  for (let step = 1; step <= steps; step++) {
    checkpoints.pass(step, () => {
      copied++;
      return step;
    });
  }
  const kept = new Set(Array.from({ length: steps + 1 }, (_, step) => checkpoints.before(step)?.copy).filter(copy => copy !== undefined));
  return { ...checkpoints, kept: [...kept], copied };
}

test('the checkpoint before a step is the last that is not after it, and holds the copy of its own step', () => {
  const { before } = passed(100, 1);
  expect(before(7)).toBeNull();
  expect(before(8)).toEqual({ step: 8, copy: 8 });
  expect(before(47)).toEqual({ step: 40, copy: 40 });
  expect(before(1000)).toEqual({ step: 96, copy: 96 });
});

test('however long the training, a few are kept, equally far apart', () => {
  const { kept } = passed(2000, 1);
  expect(kept.length).toBeGreaterThan(16);
  expect(kept.length).toBeLessThanOrEqual(32);
  expect(new Set(kept.map((step, i) => step - (kept[i - 1] ?? 0))).size).toBe(1);
});

test('large copies are fewer, and one that is too large is never made', () => {
  expect(passed(500, 20 * MiB).kept).toHaveLength(3);
  expect(passed(500, 64 * MiB).kept).toHaveLength(1);
  expect(passed(500, 65 * MiB).copied).toBe(0);
});

test('a step that is passed again is not copied again', () => {
  const checkpoints = createCheckpoints<string>(1);
  checkpoints.pass(8, () => 'first');
  checkpoints.pass(8, () => 'again');
  expect(checkpoints.before(8)!.copy).toBe('first');
});
