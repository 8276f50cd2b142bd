import { createStore } from 'zustand/vanilla';
import type { NamedFilm } from './files.ts';

/** The films of the training that stands open, for the rows of the table that show them. */
export const filmStore = createStore<{ readonly films: readonly NamedFilm[] }>()(() => ({ films: [] }));
