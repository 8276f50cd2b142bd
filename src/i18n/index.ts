import * as en from './en/index.ts';
import * as zh from './zh/index.ts';

export type Dictionary = typeof en;
export type Language = 'en' | 'zh';

/** Every language has every string, or this does not compile. */
export const dictionaries: Readonly<Record<Language, Dictionary>> = { en, zh };

/** The first of the browser's languages that there is a dictionary for. */
export function preferredLanguage(wanted: readonly string[]): Language {
  const known = wanted.map(tag => tag.toLowerCase().split('-')[0]).find(tag => tag === 'en' || tag === 'zh');
  return known === 'zh' ? 'zh' : 'en';
}
