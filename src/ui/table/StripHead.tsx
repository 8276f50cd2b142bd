import type { Column } from '../../diagnostics/table/columns.ts';
import { useWords } from '../hooks.ts';

interface StripHeadProps {
  readonly column: Column;
  readonly name: string;
  readonly selected: boolean;
  /** Columns too narrow for two digits each: only every fifth is numbered, and none beside the output's word. */
  readonly crowded: boolean;
  readonly beforeOutput: boolean;
  readonly onSelect: () => void;
}

/** A narrow column's head: its number. Choosing it brings the layer's controls into the bar above. */
export function StripHead({ column: { kind, index }, name, selected, crowded, beforeOutput, onSelect }: StripHeadProps) {
  const words = useWords().ui.layer;
  const numbered = !crowded || selected || (index % 5 === 0 && !beforeOutput);
  const short = kind === 'input' ? words.inputShort : kind === 'output' ? words.outputShort : numbered ? String(index) : '·';
  return (
    <button type="button" className={`strip-head ${kind}`} aria-pressed={selected} title={words.select} onClick={onSelect}>
      <span aria-hidden="true">{short}</span>
      <span className="spoken">{name}</span>
    </button>
  );
}
