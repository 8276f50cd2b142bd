import { createStore } from 'zustand/vanilla';
import { type Dictionary, english, type Language, loadDictionary, loadToolDictionary, type ToolDictionary } from '../i18n/index.ts';
import { inTime, orSlow } from '../lib/patience.ts';
import { preferences } from './preferences.ts';

interface Words extends Loaded {
  readonly language: Language;
  /** The language that was chosen and is not there: on its way for some seconds, or in vain. Then the page goes on in `language`. */
  readonly missing: { readonly language: Language; readonly isOnItsWay: boolean } | null;
}

interface Loaded {
  readonly dictionary: Dictionary;
  /** The same with those of what comes on demand; null before anything of that was asked for. */
  readonly tools: ToolDictionary | null;
}

/** The words that the page is written in. */
export const words = createStore<Words>()(() => ({ dictionary: english, tools: null, language: 'en', missing: null }));

/** Keeps the words, and the document's language, in step with the language that is preferred. Resolves when the first words are there, or do not come soon. */
export async function syncWords(document: Document): Promise<void> {
  words.subscribe(({ language }) => {
    document.documentElement.lang = language === 'zh' ? 'zh-Hans' : 'en';
  });
  preferences.subscribe(({ language }, before) => {
    if (language !== before.language) void speak();
  });
  await orSlow(speak());
}

/** Fetches the words of the language that is preferred, and changes to them. */
export async function speak(): Promise<void> {
  const { language } = preferences.getState();
  const set = (change: Partial<Words>) => preferences.getState().language === language && words.setState(change);
  set({ missing: null });
  try {
    const arrival = load(language).then(loaded => set({ ...loaded, language, missing: null }));
    await inTime(arrival, () => set({ missing: { language, isOnItsWay: true } }));
  } catch {
    set({ missing: { language, isOnItsWay: false } });
  }
}

/** Goes on in the language that is there. */
export function stay(): void {
  preferences.setState({ language: words.getState().language });
}

let toolsAreWanted = false;

/** Resolves when the words of what comes on demand are there; from then on every language has them. */
export async function addToolWords(): Promise<void> {
  toolsAreWanted = true;
  if (words.getState().tools) return;
  const { language } = words.getState();
  const { tools } = await load(language);
  if (words.getState().language !== language) return addToolWords();
  words.setState({ tools }); // the page's own words stay the same object: nothing is drawn anew
}

async function load(language: Language): Promise<Loaded> {
  if (toolsAreWanted) {
    const tools = await loadToolDictionary(language);
    return { dictionary: tools, tools };
  }
  const dictionary = await loadDictionary(language);
  return toolsAreWanted ? load(language) : { dictionary, tools: null }; // a tool may have been opened meanwhile
}
