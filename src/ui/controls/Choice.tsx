import { useChoosing } from './useGesture.ts';

interface Option<T> {
  readonly value: T;
  readonly name: string;
  readonly disabled?: boolean;
  /** The name of the group that it stands in, with those beside it. */
  readonly group?: string | undefined;
}

interface ChoiceProps<T extends string> {
  readonly label: string;
  readonly value: T;
  readonly options: readonly Option<T>[];
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
      {[...new Set(options.map(({ group }) => group))].map(group => {
        const members = options.filter(option => option.group === group).map(optionOf);
        return group === undefined ? (
          members
        ) : (
          <optgroup key={group} label={group}>
            {members}
          </optgroup>
        );
      })}
    </select>
  );
}

const optionOf = ({ value, name, disabled }: Option<string>) => (
  <option key={value} value={value} disabled={disabled}>
    {name}
  </option>
);
