import { createStore } from 'zustand/vanilla';
import { type Language, preferredLanguage } from '../i18n/index.ts';

export type Theme = 'system' | 'light' | 'dark';

/** What belongs to the person and not to the link. Kept by the browser, where it lets us. */
export interface Preferences {
  readonly theme: Theme;
  readonly language: Language;
  /** Whether the training shows its race, or only leads the table. */
  readonly race: 'open' | 'folded';
  /** Whether what the marks mean stands below the table; null where the window's room decides. */
  readonly legend: 'open' | 'folded' | null;
  /** Whether the first visit's way in has been dismissed. */
  readonly isGreeted: boolean;
  /** Where the open tool stands; null while the person has not moved it. */
  readonly dock: 'below' | 'right' | null;
  /** The tool's share of the room it has with the table, at each place; null while the handle has not been moved. */
  readonly toolShares: Readonly<Record<'below' | 'right', number | null>>;
}

const KEY = 'initscope';

export const preferences = createStore<Preferences>()(() => ({
  theme: 'system',
  language: preferredLanguage(typeof navigator === 'undefined' ? [] : navigator.languages),
  race: 'open',
  legend: null,
  isGreeted: false,
  dock: null,
  toolShares: { below: null, right: null },
  ...recall(),
}));

/** Writes every change down and puts the theme on the document. */
export function syncPreferences(document: Document): void {
  const apply = ({ theme }: Preferences) => {
    if (theme === 'system') delete document.documentElement.dataset.theme;
    else document.documentElement.dataset.theme = theme;
  };
  apply(preferences.getState());
  preferences.subscribe(state => {
    apply(state);
    try {
      localStorage.setItem(KEY, JSON.stringify(state));
    } catch {
      // Storage is switched off: the choice holds until the page is closed.
    }
  });
}

function recall(): Partial<Preferences> {
  try {
    const { theme, language, race, legend, isGreeted, dock, toolShares } = JSON.parse(localStorage.getItem(KEY) ?? '{}') as Record<
      string,
      unknown
    >;
    return {
      ...((theme === 'light' || theme === 'dark') && { theme }),
      ...((language === 'en' || language === 'zh') && { language }),
      ...((race === 'open' || race === 'folded') && { race }),
      ...((legend === 'open' || legend === 'folded') && { legend }),
      ...(isGreeted === true && { isGreeted }),
      ...((dock === 'below' || dock === 'right') && { dock }),
      toolShares: recallShares(toolShares),
    };
  } catch {
    return {};
  }
}

function recallShares(kept: unknown): Preferences['toolShares'] {
  const { below, right } = (kept ?? {}) as Record<string, unknown>;
  const share = (value: unknown) => (typeof value === 'number' && value > 0 && value < 1 ? value : null);
  return { below: share(below), right: share(right) };
}
