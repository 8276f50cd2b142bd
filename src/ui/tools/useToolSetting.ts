import { useCallback } from 'react';
import { setView } from '../../store/actions.ts';
import { type Entry, store } from '../../store/state.ts';
import { useAppState } from '../hooks.ts';

/** A setting of the tool that stands open, as the link says it, and how to change it. */
export function useToolSetting<T extends number | string>(id: string): [value: T, set: (next: T, entry?: Entry) => void] {
  const value = useAppState(state => state.experiment.view.tool.params[id]) as T;
  return [value, useCallback((next: T, entry?: Entry) => setToolSetting(id, next, entry), [id])];
}

export function setToolSetting(id: string, next: number | string, entry?: Entry): void {
  const { tool } = store.getState().experiment.view;
  setView({ tool: { ...tool, params: { ...tool.params, [id]: next } } }, entry);
}
