import { createStore } from 'zustand/vanilla';
import type { Tool } from '../../config/tools.ts';
import type { Spec } from '../../lib/params.ts';

export type OpenTool = Exclude<Tool, 'none'>;

/** The settings with which each tool was left, and whether one has been opened by hand. */
export const toolStates = createStore<{ readonly left: Partial<Record<Tool, Spec>>; readonly pressed: boolean }>()(() => ({
  left: {},
  pressed: false,
}));
