import { useChoosing } from './useGesture.ts';

interface ChoiceProps<T extends string> {
  readonly label: string;
  readonly value: T;
  readonly options: readonly { readonly value: T; readonly name: string; readonly disabled?: boolean }[];
  readonly onChange: (value: T) => void;
  readonly className?: string;
}

/** The platform's menu, drawn as words. */
export function Choice<T extends string>({ label, value, options, onChange, className = '' }: ChoiceProps<T>) {
  const { choose, handlers } = useChoosing();
  return (
    <select
      className={`choice ${className}`}
      aria-label={label}
      value={value}
      onChange={event => choose(() => onChange(event.target.value as T))}
      {...handlers}
    >
      {options.map(option => (
        <option key={option.value} value={option.value} disabled={option.disabled}>
          {option.name}
        </option>
      ))}
    </select>
  );
}
