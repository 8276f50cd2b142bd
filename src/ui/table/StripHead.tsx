import { useWords } from '../hooks.ts';
import type { Column } from './columns.ts';

interface StripHeadProps {
  readonly column: Column;
  readonly name: string;
  readonly selected: boolean;
  readonly onSelect: () => void;
}

/** A narrow column's head: its number. Choosing it brings the layer's controls into the bar above. */
export function StripHead({ column: { kind, index }, name, selected, onSelect }: StripHeadProps) {
  const words = useWords().ui.layer;
  const short = kind === 'input' ? words.inputShort : kind === 'output' ? words.outputShort : String(index);
  return (
    <button type="button" className="strip-head" aria-pressed={selected} title={words.select} onClick={onSelect}>
      <span aria-hidden="true">{short}</span>
      <span className="spoken">{name}</span>
    </button>
  );
}
