import { useStore } from 'zustand';
import type { Config } from '../config/config.ts';
import type { Dictionary, ToolDictionary } from '../i18n/index.ts';
import { targetConfig } from '../store/actions.ts';
import { type Preferences, preferences } from '../store/preferences.ts';
import { type State, store } from '../store/state.ts';
import { words } from '../store/words.ts';

/** One slice of the state; the component renders anew only when the slice changes. */
export function useAppState<T>(select: (state: State) => T): T {
  return useStore(store, select);
}

/** Whether the page says what is good and what is not; else it leaves that to whoever looks. */
export const useIsJudging = (): boolean => useAppState(state => state.experiment.view.verdict === 'on');

/** Whether the last change was made by what plays, and not by hand. */
export const useIsPlaying = (): boolean => useAppState(({ entry }) => entry.kind === 'gesture' && entry.by === 'played');

/** One slice of the network that the controls change. */
export function useTarget<T>(select: (config: Config) => T): T {
  return useStore(store, state => select(targetConfig(state)));
}

export function usePreference<K extends keyof Preferences>(key: K): Preferences[K] {
  return useStore(preferences, state => state[key]);
}

/** The words of the chosen language. */
export function useWords(): Dictionary {
  return useStore(words, ({ dictionary }) => dictionary);
}

/** The same with the words of what comes on demand (`later.tsx`), which are there when it is. */
export function useToolWords(): ToolDictionary {
  return useStore(words, ({ tools }) => tools!);
}
