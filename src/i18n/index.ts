import type { DoctorWords } from './en/doctor.ts';
import * as en from './en/index.ts';

export type Dictionary = typeof en;
/** The words of the tools and of all else that the first picture does without. */
type ToolWords = typeof import('./en/tools.ts');
export type ToolDictionary = Dictionary & ToolWords;
export type Language = 'en' | 'zh';

/** There from the start. */
export const english: Dictionary = en;

interface Loaders {
  page(): Promise<Dictionary>;
  tools(): Promise<ToolWords>;
  /** What is said of treatments. */
  doctor(): Promise<DoctorWords>;
}

/** Every language has every string, or this does not compile. All but the page's English come when they are asked for. */
const loaders: Readonly<Record<Language, Loaders>> = {
  en: {
    page: () => Promise.resolve(en),
    tools: () => import('./en/tools.ts'),
    doctor: async () => (await import('./en/doctor.ts')).doctor,
  },
  zh: {
    page: () => import('./zh/index.ts'),
    tools: () => import('./zh/tools.ts'),
    doctor: async () => (await import('./zh/doctor.ts')).doctor,
  },
};

export const loadDictionary = (language: Language): Promise<Dictionary> => loaders[language].page();

export const loadDoctorWords = (language: Language): Promise<DoctorWords> => loaders[language].doctor();

export async function loadToolDictionary(language: Language): Promise<ToolDictionary> {
  const [page, tools] = await Promise.all([loaders[language].page(), loaders[language].tools()]);
  return { ...page, ...tools };
}

/** The first of the browser's languages that there is a dictionary for. */
export function preferredLanguage(wanted: readonly string[]): Language {
  const known = wanted.map(tag => tag.toLowerCase().split('-')[0]).find(tag => tag === 'en' || tag === 'zh');
  return known === 'zh' ? 'zh' : 'en';
}
