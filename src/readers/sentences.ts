import type { Note, NoteCode, Refusal, RefusalCode } from './model/note.ts';
import type { Source } from './source/source.ts';
import { placeOf, type Words } from './toJson.ts';

/** What a language has of the reader's sentences; codes that it lacks do not compile. */
interface Sentences {
  readonly notes: Readonly<Record<NoteCode, (name: string) => string>>;
  readonly refusals: Readonly<Record<RefusalCode, (name: string, line: string) => string>>;
  readonly line: (line: number, cell: number | null) => string;
}

export function sentences(words: Sentences, source: Source): Words {
  const where = (line: number) => {
    const place = placeOf(source, line);
    return words.line(place.line, place.cell ?? null);
  };
  return {
    note: ({ code, name }: Note) => words.notes[code](name),
    refusal: ({ code, line, name }: Refusal) => words.refusals[code](name, line === null ? '' : where(line)),
  };
}
