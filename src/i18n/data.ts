import type { Language } from './index.ts';

export type DataWords = typeof import('./en/data.ts').data;

const loaders: Readonly<Record<Language, () => Promise<{ data: DataWords }>>> = {
  en: () => import('./en/data.ts'),
  zh: () => import('./zh/data.ts'),
};

/** The words of the dialog that opens a person's data. */
export const loadDataWords = async (language: Language): Promise<DataWords> => (await loaders[language]()).data;
