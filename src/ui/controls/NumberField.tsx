import { type KeyboardEvent, useState } from 'react';
import { useWords } from '../hooks.ts';
import { type SliderScale, stepFrom } from './sliderScale.ts';

interface NumberFieldProps {
  readonly label: string;
  readonly value: number;
  readonly scale: SliderScale;
  readonly mixed?: string | undefined;
  readonly disabled?: boolean;
  readonly onChange: (value: number) => void;
}

/** A number to type. It counts on Enter or when the field is left; Escape takes it back; what is out of range is refused with a sentence. */
export function NumberField({ label, value, scale, mixed, disabled = false, onChange }: NumberFieldProps) {
  const words = useWords().ui.number;
  const [draft, setDraft] = useState<string | null>(null);
  const { min, max, step } = scale;
  const parsed = draft === null ? value : Number(draft.trim().replace(',', '.') || Number.NaN);
  const valid = parsed >= min && parsed <= max && (step < 1 || Number.isInteger(parsed));
  const range = words.outOfRange(String(min), String(max));
  const commit = () => {
    if (draft !== null && valid && (parsed !== value || mixed)) onChange(parsed);
    setDraft(null);
  };
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.key === 'Enter') commit();
    if (event.key === 'Escape') setDraft(null);
    if (event.key !== 'ArrowUp' && event.key !== 'ArrowDown') return;
    event.preventDefault();
    setDraft(null);
    onChange(stepFrom(value, event.key === 'ArrowUp' ? 1 : -1, scale));
  };
  return (
    <input
      className="number-field"
      type="text"
      inputMode={step < 1 ? 'decimal' : 'numeric'}
      value={draft ?? mixed ?? String(value)}
      disabled={disabled}
      aria-label={label}
      aria-invalid={!valid}
      title={valid ? undefined : range}
      onChange={event => setDraft(event.target.value)}
      onFocus={event => event.target.select()}
      onBlur={commit}
      onKeyDown={onKeyDown}
    />
  );
}
