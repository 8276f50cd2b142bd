import type { EntryNotes } from '../../i18n/en/entryNotes.ts';
import { useToolWords } from '../hooks.ts';

interface EntryNoteProps {
  readonly registry: keyof EntryNotes;
  readonly id: string;
}

export function EntryNoteText({ registry, id }: EntryNoteProps) {
  const notes: Readonly<Record<string, string>> = useToolWords().entryNotes[registry];
  return notes[id];
}
