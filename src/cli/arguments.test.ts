import { expect, test } from 'vitest';
import { parseArguments, UsageError } from './arguments.ts';

test.each([
  [['#init=heNormal'], { link: '#init=heNormal', weights: [], files: {} }],
  [['https://example.org/#', '--npz', 'run.npz'], { link: 'https://example.org/#', weights: [], files: { npz: 'run.npz' } }],
  [['--npz=a=b.npz', ''], { link: '', weights: [], files: { npz: 'a=b.npz' } }],
  [['--csv', 'a.csv', '#', '--npz=b.npz'], { link: '#', weights: [], files: { csv: 'a.csv', npz: 'b.npz' } }],
  [['#', '--weights', 'a.pt', '--weights=b.pt'], { link: '#', weights: ['a.pt', 'b.pt'], files: {} }],
])('%j', (words, expected) => {
  expect(parseArguments(words)).toEqual(expected);
});

test.each([
  [[], /Give one link or fragment.*there are 0/],
  [['#', '#'], /there are 2\.$/],
  [['--nonsense', '#'], /^There is no option --nonsense; there are --npz FILE, --csv FILE, --figure FILE, --weights FILE\.$/],
  [['-h'], /^There is no option -h/],
  [['#', '--npz'], /^--npz needs the name of the file to write\.$/],
  [['#', '--npz='], /^--npz needs the name of the file to write\.$/],
  [['#', '--csv'], /^--csv needs the name of the file to write\.$/],
])('%j: a sentence', (words, sentence) => {
  expect(() => parseArguments(words)).toThrow(UsageError);
  expect(() => parseArguments(words)).toThrow(sentence);
});
