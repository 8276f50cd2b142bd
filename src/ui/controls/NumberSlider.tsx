import { type KeyboardEvent, useId } from 'react';
import type { Entry } from '../../store/state.ts';
import { useWords } from '../hooks.ts';
import { NumberField } from './NumberField.tsx';
import { POSITIONS, positionOf, type SliderScale, stepFrom, valueAt } from './sliderScale.ts';
import { useGesture } from './useGesture.ts';
import { useRange } from './useRange.ts';

interface NumberSliderProps {
  /** Names both the slider and its field. */
  readonly label: string;
  readonly value: number;
  readonly scale: SliderScale;
  readonly initial: number;
  /** The largest number to type, where the slider ends before it. */
  readonly typedMax?: number;
  readonly onChange: (value: number, entry: Entry) => void;
  /** Text in place of the number, while all that it stands for are not alike. */
  readonly mixed?: string | undefined;
  readonly disabled?: boolean;
  readonly title?: string | undefined;
}

const keys: Record<string, number> = { ArrowRight: 1, ArrowUp: 1, ArrowLeft: -1, ArrowDown: -1, PageUp: 10, PageDown: -10 };

/** A slider with a number field: arrow keys step, Page keys jump, a double click resets; the default is marked. */
export function NumberSlider({ label, value, scale, initial, typedMax, onChange, mixed, disabled = false, title }: NumberSliderProps) {
  const words = useWords().ui;
  const gesture = useGesture();
  const id = useId();
  const set = (next: number) => {
    if (next !== value || mixed) onChange(next, gesture.entry());
  };
  const { input, handlers } = useRange(positionOf(value, scale), position => set(valueAt(position, scale)));
  const onKeyDown = (event: KeyboardEvent) => {
    const steps = keys[event.key];
    if (steps === undefined) return;
    event.preventDefault();
    set(stepFrom(value, steps, scale));
  };
  const mark = positionOf(initial, scale) / POSITIONS;
  return (
    <span className="number-slider" title={title}>
      <span className="slider" style={{ '--mark': mark } as React.CSSProperties}>
        <input
          id={id}
          ref={input}
          type="range"
          min={0}
          max={POSITIONS}
          step="any"
          disabled={disabled}
          aria-label={label}
          aria-valuetext={mixed ?? String(value)}
          title={title ?? words.reset(String(initial))}
          {...handlers}
          onPointerDown={event => {
            gesture.handlers.onPointerDown();
            handlers.onPointerDown(event);
          }}
          onFocus={gesture.handlers.onFocus}
          onKeyDown={onKeyDown}
          onDoubleClick={() => set(initial)}
        />
      </span>
      <NumberField label={label} value={value} scale={scale} typedMax={typedMax} mixed={mixed} disabled={disabled} onChange={onChange} />
    </span>
  );
}
