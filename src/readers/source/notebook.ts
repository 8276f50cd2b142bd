import { cleanLine } from './plain.ts';
import type { Source } from './source.ts';

interface Cell {
  readonly cell_type?: unknown;
  readonly source?: unknown;
}

export const isNotebook = (text: string) => /^\s*\{/.test(text) && text.includes('"cells"');

/** The code cells of a notebook, one after another; null where the text is no notebook after all. */
export function notebookCode(text: string): Source | null {
  const cells = cellsOf(text);
  if (!cells) return null;
  const code: string[] = [];
  const lines: number[] = [];
  const numbers: number[] = [];
  cells.forEach((cell, i) => {
    if (cell.cell_type !== 'code') return;
    const source = Array.isArray(cell.source) ? cell.source.join('') : String(cell.source ?? '');
    if (/^%%(?!(time|timeit|capture))/.test(source)) return;
    source.split(/\r?\n/).forEach((line, k) => {
      code.push(cleanLine(line));
      lines.push(k + 1);
      numbers.push(i + 1);
    });
  });
  return { code: code.join('\n'), lines, cells: numbers };
}

function cellsOf(text: string): Cell[] | null {
  try {
    const { cells } = JSON.parse(text) as { cells?: unknown };
    return Array.isArray(cells) ? cells.filter(cell => typeof cell === 'object' && cell !== null) : null;
  } catch {
    return null;
  }
}
