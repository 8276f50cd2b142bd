import { expect, test } from 'vitest';
import { percent, signedPercent } from './describeCell.ts';

test('a number is never parted from its percent sign', () => {
  expect([0.5, 0.004, 1e-9].map(percent)).toEqual(['50\u00a0%', '0.4\u00a0%', '< 0.1\u00a0%']);
  expect(signedPercent(-0.127)).toBe('−13\u00a0%');
});
