import { later } from '../later.tsx';

/** What is to be said of an entry of a registry. */
export const EntryNote = later(async () => (await import('./EntryNoteText.tsx')).EntryNoteText);
