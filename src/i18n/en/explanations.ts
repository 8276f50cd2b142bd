import { controlHelps } from './controlHelps.ts';
import { entryNotes } from './entryNotes.ts';
import { paramHelps } from './paramHelps.ts';
import { training } from './training.ts';

/** What is said where a word opens its explanation: of controls, of parameters, and of the entries of each registry. */
export const explanations = { controls: controlHelps, params: paramHelps, ...training.notes, ...entryNotes };

export type Explanations = typeof explanations;
