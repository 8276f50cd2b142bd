import { expect, test } from 'vitest';
import { english } from '../i18n/index.ts';
import { preferences } from './preferences.ts';
import { addToolWords, syncWords, words } from './words.ts';

const page = () => ({ documentElement: { lang: '' } }) as Document;
const heading = () => words.getState().dictionary.ui.network.heading;

test('the words, and the language that the document says, are those that are preferred', async () => {
  const document = page();
  preferences.setState({ language: 'zh' });
  await syncWords(document);
  expect([document.documentElement.lang, heading()]).toEqual(['zh-Hans', '网络']);
  preferences.setState({ language: 'en' });
  await expect.poll(heading).toBe(english.ui.network.heading);
  expect(document.documentElement.lang).toBe('en');
});

test('of two choices the last holds, though its words come first', async () => {
  await syncWords(page());
  preferences.setState({ language: 'zh' });
  preferences.setState({ language: 'en' });
  await new Promise(then => setTimeout(then, 50));
  expect(heading()).toBe(english.ui.network.heading);
});

test('the words of the tools come when they are asked for, in the language that is preferred by then, and later in every other', async () => {
  await syncWords(page());
  const seeds = () => words.getState().tools?.draws.count;
  expect(seeds()).toBe(undefined);
  preferences.setState({ language: 'zh' });
  const added = addToolWords();
  preferences.setState({ language: 'en' });
  await added;
  expect(seeds()).toBe('seeds');
  preferences.setState({ language: 'zh' });
  await expect.poll(seeds).toBe('种子数');
  expect(heading()).toBe('网络');
});
