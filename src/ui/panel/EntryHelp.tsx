import type { ReactNode } from 'react';

interface EntryHelpProps {
  /** What the control is for. */
  readonly general: string;
  /** What is chosen, and what is to be said of it. */
  readonly name: string;
  readonly note: ReactNode;
  readonly formula?: ReactNode;
  readonly source?: string | null;
}

/** The explanation of a menu: what it is for, then what is chosen. */
export function EntryHelp({ general, name, note, formula, source }: EntryHelpProps) {
  return (
    <>
      <p>{general}</p>
      <p>
        <b>{name}</b> {formula}
      </p>
      <p>{note}</p>
      {source && <p className="note">{source}</p>}
    </>
  );
}
