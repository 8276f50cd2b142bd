import { type KeyboardEvent, useId, useState } from 'react';
import type { Entry } from '../../store/state.ts';
import { useWords } from '../hooks.ts';
import { readNumber } from './readNumber.ts';
import { type SliderScale, stepFrom } from './sliderScale.ts';
import { useGesture } from './useGesture.ts';

interface NumberFieldProps {
  readonly label: string;
  readonly value: number;
  readonly scale: SliderScale;
  /** The largest number to type, where arrow keys end before it. */
  readonly typedMax?: number;
  readonly mixed?: string | undefined;
  readonly disabled?: boolean;
  readonly onChange: (value: number, entry: Entry) => void;
}

/** Digits that the field has room for; it grows for more. */
const ROOM = 6;

/**
 * A number to type. It counts on Enter or when the field is left, and arrow keys step from it; what is out of range is refused with a sentence, and
 * Escape or leaving the field takes it back.
 */
export function NumberField({ label, value, scale, typedMax = scale.max, mixed, disabled = false, onChange }: NumberFieldProps) {
  const words = useWords().ui.number;
  const gesture = useGesture();
  const [draft, setDraft] = useState<string | null>(null);
  const problem = useId();
  const { min, step } = scale;
  const parsed = draft === null ? value : readNumber(draft, { min, max: typedMax }, step >= 1);
  const valid = parsed !== null;
  const text = draft ?? mixed ?? String(value);
  const commit = () => {
    if (draft !== null && parsed !== null && (parsed !== value || mixed)) onChange(parsed, { kind: 'step' });
    setDraft(null);
  };
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.key === 'Enter' && valid) commit();
    if (event.key === 'Escape' && draft !== null) {
      event.stopPropagation();
      setDraft(null);
    }
    if (event.key !== 'ArrowUp' && event.key !== 'ArrowDown') return;
    event.preventDefault();
    setDraft(null);
    const next = stepFrom(parsed ?? value, event.key === 'ArrowUp' ? 1 : -1, scale);
    if (next !== value || mixed) onChange(next, gesture.entry());
  };
  return (
    <span className="number-place">
      <input
        className="number-field"
        type="text"
        inputMode={step < 1 ? 'decimal' : 'numeric'}
        style={text.length > ROOM ? { width: `${text.length + 1}ch` } : undefined}
        value={text}
        disabled={disabled}
        aria-label={label}
        aria-invalid={!valid}
        aria-describedby={valid ? undefined : problem}
        data-live={draft === null || undefined}
        onChange={event => setDraft(event.target.value)}
        onFocus={event => {
          gesture.handlers.onFocus();
          event.target.select();
        }}
        onBlur={commit}
        onKeyDown={onKeyDown}
      />
      {!valid && (
        <span id={problem} className="number-problem problem" role="alert">
          {words[step < 1 ? 'number' : 'whole'](String(min), String(typedMax))}
        </span>
      )}
    </span>
  );
}
