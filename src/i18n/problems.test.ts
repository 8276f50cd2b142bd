import { expect, test } from 'vitest';
import { problems as english } from './en/problems.ts';
import { problems as chinese } from './zh/problems.ts';

test.each([
  ['negativeSlope', 'negative slope is outside 0 to 1', '负半轴斜率超出范围 0 到 1'],
  ['alpha', 'α is outside 0 to 1', 'α 超出范围 0 到 1'],
  ['width', 'a width is outside 0 to 1', '宽度超出范围 0 到 1'],
])('%s has its name in the sentence about it', (what, inEnglish, inChinese) => {
  const detail = { min: 0, max: 1, what };
  expect([english, chinese].map(({ reasons }) => reasons.outOfRange(detail))).toEqual([inEnglish, inChinese]);
});
