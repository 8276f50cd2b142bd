import { expect, test } from 'vitest';
import { parseArguments, UsageError } from './arguments.ts';

test.each([
  [['#init=heNormal'], { link: '#init=heNormal', weights: [], data: [], files: {} }],
  [['https://example.org/#', '--npz', 'run.npz'], { link: 'https://example.org/#', weights: [], data: [], files: { npz: 'run.npz' } }],
  [['--npz=a=b.npz', ''], { link: '', weights: [], data: [], files: { npz: 'a=b.npz' } }],
  [['--csv', 'a.csv', '#', '--npz=b.npz'], { link: '#', weights: [], data: [], files: { csv: 'a.csv', npz: 'b.npz' } }],
  [['#', '--weights', 'a.pt', '--weights=b.pt'], { link: '#', weights: ['a.pt', 'b.pt'], data: [], files: {} }],
  [['#', '--data', 'a.csv'], { link: '#', weights: [], data: ['a.csv'], files: {} }],
])('%j', (words, expected) => {
  expect(parseArguments(words)).toEqual(expected);
});

test.each([
  [[], /Give one link or fragment.*there are 0/],
  [['#', '#'], /there are 2\.$/],
  [['--nonsense', '#'], /^There is no option --nonsense; there are --npz FILE, --csv FILE, --figure FILE, --weights FILE, --data FILE\.$/],
  [['-h'], /^There is no option -h/],
  [['#', '--npz'], /^--npz needs the name of the file to write\.$/],
  [['#', '--npz='], /^--npz needs the name of the file to write\.$/],
  [['#', '--data'], /^--data needs the name of the file to read\.$/],
  [['#', '--csv'], /^--csv needs the name of the file to write\.$/],
])('%j: a sentence', (words, sentence) => {
  expect(() => parseArguments(words)).toThrow(UsageError);
  expect(() => parseArguments(words)).toThrow(sentence);
});
