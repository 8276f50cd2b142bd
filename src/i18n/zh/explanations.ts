import type { Explanations } from '../en/explanations.ts';
import { chartHelps } from './chartHelps.ts';
import { controlHelps } from './controlHelps.ts';
import { entryNotes } from './entryNotes.ts';
import { paramHelps } from './paramHelps.ts';
import { termHelps } from './termHelps.ts';
import { training } from './training.ts';

export const explanations: Explanations = {
  controls: controlHelps,
  params: paramHelps,
  terms: termHelps,
  charts: chartHelps,
  ...training.notes,
  ...entryNotes,
};
