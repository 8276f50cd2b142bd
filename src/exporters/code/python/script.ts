import type { Lines } from '../entries.ts';
import { fold, uses } from './text.ts';

/** An import or a function, and the name by which code uses it. */
export interface Part {
  readonly name: string;
  readonly lines: Lines;
}

export const part = (name: string, ...lines: string[]): Part => ({ name, lines });

/** What a script is put together from, in this order. */
export interface Script {
  readonly header: Lines;
  /** Groups of imports; of each, what is used. Lines that stand there anyway have the name ''. */
  readonly imports: readonly (readonly Part[])[];
  /** Functions, of which those stand there that are used; a function may use those after it. */
  readonly functions: readonly Part[];
  /** Paragraphs. */
  readonly body: readonly Lines[];
}

/** The text: paragraphs are apart by a blank line, definitions by two (PEP 8). */
export function assemble({ header, imports, functions, body }: Script): string {
  const paragraphs = body.filter(lines => lines.length > 0);
  const code = [...paragraphs.flat()];
  const used = functions.filter(({ name, lines }) => {
    const wanted = uses(code, name);
    if (wanted) code.push(...lines);
    return wanted;
  });
  const needed = imports.map(group => group.filter(({ name }) => name === '' || uses(code, name)).flatMap(({ lines }) => lines));
  const top = [header.join('\n'), ...needed.filter(lines => lines.length > 0).map(lines => lines.join('\n'))].join('\n\n');
  let text = top.replace('\n\n', '\n'); // the header stands right above the imports
  let afterDefinition = false;
  for (const lines of [...used.map(({ lines }) => lines), ...paragraphs]) {
    const isDefinition = /^(def |class |@)/.test(lines[0]!);
    text += `${isDefinition || afterDefinition ? '\n\n\n' : '\n\n'}${lines.flatMap(fold).join('\n')}`;
    afterDefinition = isDefinition;
  }
  return `${text}\n`;
}
