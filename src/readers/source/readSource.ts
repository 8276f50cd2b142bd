import { fences } from './markdown.ts';
import { isNotebook, notebookCode } from './notebook.ts';
import { plainCode } from './plain.ts';
import type { Source } from './source.ts';

/** The Python in a text: a notebook's cells, a Markdown answer's fences, an interpreter's prompts, or the text itself. */
export function readSource(text: string): Source {
  const whole = text
    .replace(/^\uFEFF/, '')
    .replaceAll('\r\n', '\n')
    .replaceAll('\r', '\n');
  const cells = isNotebook(whole) ? notebookCode(whole) : null;
  if (cells) return cells;
  const lines = whole.split('\n');
  const kept = fences(lines);
  return plainCode(kept);
}
