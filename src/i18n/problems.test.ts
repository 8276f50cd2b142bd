import { expect, test } from 'vitest';
import { decode } from '../config/link.ts';
import { tools } from '../config/tools.ts';
import { problems as english } from './en/problems.ts';
import { warningSentence } from './warning.ts';
import { problems as chinese } from './zh/problems.ts';

test.each([
  ['negativeSlope', 'negative slope is outside 0 to 1', '负半轴斜率超出范围 0 到 1'],
  ['alpha', 'α is outside 0 to 1', 'α 超出范围 0 到 1'],
  ['width', 'a width is outside 0 to 1', '宽度超出范围 0 到 1'],
])('%s has its name in the sentence about it', (what, inEnglish, inChinese) => {
  const detail = { min: 0, max: 1, what };
  expect([english, chinese].map(({ reasons }) => reasons.outOfRange(detail))).toEqual([inEnglish, inChinese]);
});

test('what was left out is not said to be replaced, and what was meant is asked or used', () => {
  const sentences = (link: string) =>
    decode(link).warnings.flatMap(warning => [english, chinese].map(words => warningSentence(words, warning)));
  expect(sentences('#act.9=tanh')).toEqual([
    'act.9=tanh: there are layers 1 to 2 for this field, so it was left out.',
    'act.9=tanh：此字段可用的层为 1 到 2，已忽略。',
  ]);
  expect(sentences('#init=HeNormal')).toEqual([
    'init=HeNormal: there is no such value (did you mean heNormal?), so heNormal(fanIn,0,yes) is used instead.',
    'init=HeNormal：没有这个值（是否指 heNormal？），改用 heNormal(fanIn,0,yes)。',
  ]);
  expect(sentences('#init=HeNromal')[0]).toBe(
    'init=HeNromal: there is no such value (did you mean heNormal?), so glorotUniform is used instead.',
  );
});

test('every number of every tool has its name in the sentence about it', () => {
  const numbers = tools.all.flatMap(({ params }) => params.filter(({ kind }) => kind === 'number'));
  expect(numbers.length).toBeGreaterThan(3);
  for (const { id } of numbers) {
    for (const { reasons } of [english, chinese]) expect(reasons.outOfRange({ min: 0, max: 1, what: id })).not.toContain('undefined');
  }
});
