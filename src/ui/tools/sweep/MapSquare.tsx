import { memo } from 'react';
import { CellMark, type Mark } from './CellMark.tsx';
import type { CellOutcome, Measure } from './measure.ts';
import { tint } from './tint.ts';

interface MapSquareProps {
  readonly index: number;
  readonly outcome: CellOutcome | undefined;
  readonly measure: Measure;
  readonly label: string;
  /** The one square that the Tab key reaches. */
  readonly isEntry: boolean;
  /** The networks that this square is. */
  readonly letters: string;
}

/** One run: its colour says the ratio, a shape what is no ratio. */
export const MapSquare = memo(function MapSquare({ index, outcome, measure, label, isEntry, letters }: MapSquareProps) {
  const shown = outcome?.kind === 'measured' ? outcome[measure] : outcome;
  const mark: Mark | null = !shown ? 'pending' : shown.kind === 'decades' ? null : shown.kind;
  return (
    <td
      tabIndex={isEntry ? 0 : -1}
      data-index={index}
      data-kind={mark ?? 'decades'}
      aria-label={label}
      style={shown?.kind === 'decades' ? { backgroundColor: tint(shown.decades) } : undefined}
    >
      {mark && <CellMark mark={mark} />}
      {letters && <span className="square-letters">{letters}</span>}
    </td>
  );
});
