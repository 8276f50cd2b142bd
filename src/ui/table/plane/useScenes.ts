import { useMemo } from 'react';
import type { Shown } from '../../../engine/workers/run/client.ts';
import { useAppState } from '../../hooks.ts';
import { useSettled } from '../../useSettled.ts';
import type { Scene } from './task.ts';

/** The networks that have one or two inputs, with what they make of these; the same object as long as a network's result is the same. */
export function useScenes(): readonly Scene[] {
  const a = useScene(
    'a',
    useAppState(state => state.runs.a.shown),
  );
  const b = useScene(
    'b',
    useAppState(state => (state.experiment.b ? state.runs.b.shown : null)),
  );
  return useMemo(() => [a, b].filter(scene => scene !== null), [a, b]);
}

function useScene(id: Scene['id'], shown: Shown | null): Scene | null {
  return useMemo(() => (shown?.plane ? { id, config: shown.config, plane: shown.plane } : null), [id, shown]);
}

/** Milliseconds without a newer result. */
const REST = 300;

/** For what is spoken: the networks of the last rest. */
export const useRestedScenes = (scenes: readonly Scene[]): readonly Scene[] => useSettled(scenes, REST);
