import { useId } from 'react';

interface SegmentsProps<T extends string> {
  readonly label: string;
  readonly value: T;
  readonly options: readonly { readonly value: T; readonly name: string; readonly className?: string }[];
  readonly onChange: (value: T) => void;
}

/** A few words of which one is chosen: radio buttons. */
export function Segments<T extends string>({ label, value, options, onChange }: SegmentsProps<T>) {
  const name = useId();
  return (
    <span className="segments" role="radiogroup" aria-label={label}>
      {options.map(option => (
        <label key={option.value} className={option.className}>
          <input type="radio" name={name} checked={option.value === value} onChange={() => onChange(option.value)} />
          <span>{option.name}</span>
        </label>
      ))}
    </span>
  );
}
