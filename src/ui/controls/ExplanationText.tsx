import type { Explanations } from '../../i18n/en/explanations.ts';
import { useToolWords } from '../hooks.ts';

type Explained = 'controls' | 'params' | 'terms' | 'charts';

/** The chosen entry of a registry. */
export interface ExplainedEntry {
  readonly of: Exclude<keyof Explanations, Explained>;
  readonly id: string;
  readonly name: string;
  readonly source?: string | null;
}

export interface ExplanationProps {
  readonly of: Explained;
  readonly id: string;
  readonly entry?: ExplainedEntry;
}

/** What a control or a parameter is for, what a term means or a chart shows, then what is to be said of the entry that is chosen there. */
export function ExplanationText({ of, id, entry }: ExplanationProps) {
  const { explanations } = useToolWords();
  const textOf = (part: keyof Explanations, key: string) => (explanations[part] as Readonly<Record<string, string>>)[key];
  return (
    <>
      <p>{textOf(of, id)}</p>
      {entry && (
        <>
          <p>
            <b>{entry.name}</b>
          </p>
          <p>{textOf(entry.of, entry.id)}</p>
          {entry.source && <p className="note">{entry.source}</p>}
        </>
      )}
    </>
  );
}
