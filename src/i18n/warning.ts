import type { LinkWarning } from '../config/problem.ts';
import type { Problems } from './en/problems.ts';

/** The sentence that says what of a link was not taken as written, why, and what is used instead. */
export function warningSentence({ reasons, ignored, replaced }: Problems, { field, text, code, detail, used }: LinkWarning): string {
  const written = text === '' ? field : `${field}=${text.length > 60 ? `${text.slice(0, 60)}…` : text}`;
  const reason = reasons[code](detail);
  return used === null || used === '' ? ignored(written, reason) : replaced(written, reason, used);
}
