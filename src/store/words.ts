import { createStore } from 'zustand/vanilla';
import { type Dictionary, english, type Language, loadDictionary } from '../i18n/index.ts';
import { preferences } from './preferences.ts';

/** The words that the page is written in. */
export const words = createStore<{ readonly dictionary: Dictionary }>()(() => ({ dictionary: english }));

/** Keeps the words, and the document's language, in step with the language that is preferred. Resolves when the first words are there. */
export async function syncWords(document: Document): Promise<void> {
  const speak = async (language: Language) => {
    try {
      const dictionary = await loadDictionary(language);
      if (preferences.getState().language !== language) return;
      words.setState({ dictionary });
      document.documentElement.lang = language === 'zh' ? 'zh-Hans' : 'en';
    } catch {
      // The words cannot be fetched: those that are there stay, and the next choice tries again.
    }
  };
  preferences.subscribe(({ language }, before) => {
    if (language !== before.language) void speak(language);
  });
  await speak(preferences.getState().language);
}
