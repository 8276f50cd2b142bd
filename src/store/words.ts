import { createStore } from 'zustand/vanilla';
import { type Dictionary, english, type Language, loadDictionary, loadToolDictionary, type ToolDictionary } from '../i18n/index.ts';
import { preferences } from './preferences.ts';

interface Words {
  readonly dictionary: Dictionary;
  /** The same with those of what comes on demand; null before anything of that was asked for. */
  readonly tools: ToolDictionary | null;
}

/** The words that the page is written in. */
export const words = createStore<Words>()(() => ({ dictionary: english, tools: null }));

/** Keeps the words, and the document's language, in step with the language that is preferred. Resolves when the first words are there. */
export async function syncWords(document: Document): Promise<void> {
  const speak = async (language: Language) => {
    try {
      const next = await load(language);
      if (preferences.getState().language !== language) return;
      words.setState(next);
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

let toolsAreWanted = false;

/** Resolves when the words of what comes on demand are there; from then on every language has them. */
export async function addToolWords(): Promise<void> {
  toolsAreWanted = true;
  if (words.getState().tools) return;
  const { language } = preferences.getState();
  const next = await load(language);
  if (preferences.getState().language !== language) return addToolWords();
  words.setState({ tools: next.tools }); // the page's own words stay the same object: nothing is drawn anew
}

async function load(language: Language): Promise<Words> {
  if (toolsAreWanted) {
    const tools = await loadToolDictionary(language);
    return { dictionary: tools, tools };
  }
  const dictionary = await loadDictionary(language);
  return toolsAreWanted ? load(language) : { dictionary, tools: null }; // a tool may have been opened meanwhile
}
