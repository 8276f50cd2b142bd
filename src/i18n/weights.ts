import type { Language } from './index.ts';

export type WeightsWords = typeof import('./en/weights.ts').weights;

const loaders: Readonly<Record<Language, () => Promise<{ weights: WeightsWords }>>> = {
  en: () => import('./en/weights.ts'),
  zh: () => import('./zh/weights.ts'),
};

/** The words of the dialog that opens files of weights. */
export const loadWeightsWords = async (language: Language): Promise<WeightsWords> => (await loaders[language]()).weights;
