import { chartHelps } from './chartHelps.ts';
import { controlHelps } from './controlHelps.ts';
import { entryNotes } from './entryNotes.ts';
import { paramHelps } from './paramHelps.ts';
import { termHelps } from './termHelps.ts';
import { training } from './training.ts';

/** What is said where a word opens its explanation: of controls, parameters, terms and charts, and of the entries of each registry. */
export const explanations = {
  controls: controlHelps,
  params: paramHelps,
  terms: termHelps,
  charts: chartHelps,
  ...training.notes,
  ...entryNotes,
};

export type Explanations = typeof explanations;
