import { useCallback } from 'react';
import { defaultSpec, type Spec } from '../../../lib/params.ts';
import { optimizers } from '../../../optimizers/all.ts';
import { useKeptState } from '../useKeptState.ts';

/** How the networks are trained. */
export interface Settings {
  readonly optimizer: Spec;
  readonly steps: number;
  readonly seeds: number;
}

/** The most seeds there can be. */
export const MOST_SEEDS = 20;
export const initialSettings: Settings = { optimizer: defaultSpec(optimizers.get('sgd')), steps: 200, seeds: 5 };

/** The settings; each optimizer finds the learning rate again that it had. */
export function useSettings(): [settings: Settings, change: (change: Partial<Settings>) => void] {
  const [{ current, used }, set] = useKeptState('training', { current: initialSettings, used: {} as Readonly<Record<string, Spec>> });
  const change = useCallback(
    ({ optimizer, ...rest }: Partial<Settings>) => {
      const next =
        optimizer && optimizer.id !== current.optimizer.id ? (used[optimizer.id] ?? optimizer) : (optimizer ?? current.optimizer);
      set({ current: { ...current, ...rest, optimizer: next }, used: { ...used, [next.id]: next } });
    },
    [current, used, set],
  );
  return [current, change];
}
