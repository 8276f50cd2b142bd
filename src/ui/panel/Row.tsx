import type { ReactNode } from 'react';
import type { ControlHelps } from '../../i18n/en/controlHelps.ts';
import { Explanation } from '../controls/Explanation.tsx';
import type { ExplainedEntry } from '../controls/ExplanationText.tsx';
import { Help } from '../controls/Help.tsx';

interface RowProps {
  readonly name: string;
  /** Of its explanation. */
  readonly id: keyof ControlHelps;
  /** What is chosen, where its registry has something to say of it. */
  readonly entry?: ExplainedEntry;
  /** Stands under the explanation. */
  readonly card?: ReactNode;
  readonly children: ReactNode;
}

/** A word that explains itself, and its control. */
export function Row({ name, id, entry, card, children }: RowProps) {
  return (
    <div className="row">
      <Help
        text={
          <>
            <Explanation of="controls" id={id} entry={entry} />
            {card}
          </>
        }
      >
        {name}
      </Help>
      {children}
    </div>
  );
}
