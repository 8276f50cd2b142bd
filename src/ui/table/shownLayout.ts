import { createStore } from 'zustand/vanilla';
import type { Layout } from './layout.ts';

/** How the network's table is laid out now: what stands below it puts its columns on the table's own. */
export const shownLayout = createStore<{ readonly layout: Layout | null }>()(() => ({ layout: null }));
