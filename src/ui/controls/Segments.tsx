import { useId } from 'react';
import { useChoosing } from './useGesture.ts';

interface SegmentsProps<T extends string> {
  readonly label: string;
  readonly value: T;
  readonly options: readonly { readonly value: T; readonly name: string; readonly className?: string }[];
  readonly onChange: (value: T) => void;
}

/** A few words of which one is chosen: radio buttons. */
export function Segments<T extends string>({ label, value, options, onChange }: SegmentsProps<T>) {
  const name = useId();
  const { choose, handlers } = useChoosing();
  return (
    <span className="segments" role="radiogroup" aria-label={label} {...handlers}>
      {options.map(option => (
        <label key={option.value} className={option.className}>
          <input type="radio" name={name} checked={option.value === value} onChange={() => choose(() => onChange(option.value))} />
          <span>{option.name}</span>
        </label>
      ))}
    </span>
  );
}
