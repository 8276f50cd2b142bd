import { FieldProblem, type LinkWarning } from './problem.ts';

/** What a link says, text by field: `init.3` is layer 3's own initializer. */
export type Texts = ReadonlyMap<string, string>;
export type Warn = (warning: LinkWarning) => void;

export interface Reader<T> {
  /** @throws FieldProblem when the text is not a value */
  parse(text: string): T;
  format(value: T): string;
}

/**
 * The value of field `key`. Where the link leaves the field out it is the fallback. Where the link says it wrongly it is the nearest value that the problem
 * brings, else the fallback, and `warn` hears of it.
 */
export function attempt<T>(texts: Texts, key: string, fallback: T, reader: Reader<T>, warn: Warn): T {
  const text = texts.get(key);
  if (text === undefined) return fallback;
  try {
    return reader.parse(text);
  } catch (error) {
    if (!(error instanceof FieldProblem)) throw error;
    const used = error.instead === undefined ? fallback : (error.instead as T);
    warn({ field: key, text, code: error.code, detail: error.detail, used: reader.format(used) });
    return used;
  }
}
