import type { Explanations } from '../en/explanations.ts';
import { controlHelps } from './controlHelps.ts';
import { entryNotes } from './entryNotes.ts';
import { paramHelps } from './paramHelps.ts';
import { training } from './training.ts';

export const explanations: Explanations = { controls: controlHelps, params: paramHelps, ...training.notes, ...entryNotes };
