import { useCallback, useState } from 'react';

const kept = new Map<string, unknown>();

/** A tool's setting, which it finds again when it is closed and opened. It lives as long as the page, and is no part of the link. */
export function useKeptState<T>(name: string, initial: T): [value: T, set: (next: T) => void] {
  const [value, setValue] = useState(() => (kept.has(name) ? (kept.get(name) as T) : initial));
  const set = useCallback(
    (next: T) => {
      kept.set(name, next);
      setValue(next);
    },
    [name],
  );
  return [value, set];
}
