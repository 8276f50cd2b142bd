import { expect, test } from 'vitest';
import { termHelps } from './en/termHelps.ts';
import { verdicts as en } from './en/verdicts.ts';
import { verdicts as zh } from './zh/verdicts.ts';

/** Every number and word that a sentence asks for is there. */
const details = new Proxy({} as Record<string, string>, { get: () => '1' });
const spoken = ({ list }: typeof en) =>
  Object.values(list)
    .map(({ title, text }) => title(details) + text(details))
    .join(' ');

for (const [language, words] of [
  ['English', en],
  ['Chinese', zh],
] as const) {
  test(`in ${language} every explained term is a word of some verdict`, () => {
    expect(Object.keys(words.terms)).toEqual(Object.keys(termHelps));
    const sentences = spoken(words);
    for (const word of Object.values(words.terms)) expect(sentences).toContain(word);
  });
}
