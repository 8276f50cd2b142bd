import type { Language } from './index.ts';

export type ReadingWords = typeof import('./en/reading.ts').reading;

const loaders: Readonly<Record<Language, () => Promise<{ reading: ReadingWords }>>> = {
  en: () => import('./en/reading.ts'),
  zh: () => import('./zh/reading.ts'),
};

/** The words of the dialog that reads code. */
export const loadReadingWords = async (language: Language): Promise<ReadingWords> => (await loaders[language]()).reading;
