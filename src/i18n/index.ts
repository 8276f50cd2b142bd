import * as en from './en/index.ts';

export type Dictionary = typeof en;
export type Language = 'en' | 'zh';

/** There from the start. */
export const english: Dictionary = en;

/** Every language has every string, or this does not compile. All but English come when they are asked for. */
const loaders: Readonly<Record<Language, () => Promise<Dictionary>>> = {
  en: () => Promise.resolve(en),
  zh: () => import('./zh/index.ts'),
};

export const loadDictionary = (language: Language): Promise<Dictionary> => loaders[language]();

/** The first of the browser's languages that there is a dictionary for. */
export function preferredLanguage(wanted: readonly string[]): Language {
  const known = wanted.map(tag => tag.toLowerCase().split('-')[0]).find(tag => tag === 'en' || tag === 'zh');
  return known === 'zh' ? 'zh' : 'en';
}
