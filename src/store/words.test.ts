import { expect, test } from 'vitest';
import { english } from '../i18n/index.ts';
import { preferences } from './preferences.ts';
import { syncWords, words } from './words.ts';

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
