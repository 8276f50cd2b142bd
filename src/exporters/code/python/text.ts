import { streamKey } from '../../../lib/streams.ts';
import type { Lines } from '../entries.ts';

/** Longest line, but for the link's. */
export const LINE_LENGTH = 99;

/** A float literal: `1.0`, `0.05`, `1e-7`. The value must be finite. */
export function real(value: number): string {
  const text = String(value);
  return /[.e]/.test(text) ? text : `${text}.0`;
}

export const indent = (lines: Lines, levels = 1): string[] => lines.map(line => (line === '' ? '' : '    '.repeat(levels) + line));

/** Whether code, comments and strings left out, uses a name. */
export function uses(lines: Lines, name: string): boolean {
  const code = lines.map(line => line.replace(/"[^"]*"/g, '""').replace(/#.*/, ''));
  return code.some(line => new RegExp(`(?<![\\w.])${name}\\b`).test(line));
}

/** `before` + `inside` + `after`; where that is too long, `inside` stands in lines of its own, broken at spaces. `before` opens a bracket. */
export function bracketed(before: string, inside: string, after: string, room = LINE_LENGTH): string[] {
  if (before.length + inside.length + after.length <= room) return [before + inside + after];
  const lines = [''];
  for (const word of inside.split(' ')) {
    const last = lines.at(-1)!;
    if (last !== '' && last.length + 1 + word.length > room - 4) lines.push(word);
    else lines[lines.length - 1] = last === '' ? word : `${last} ${word}`;
  }
  return [before, ...indent(lines), after];
}

/** A line that is too long, as a call is with numbers of many digits, broken within the bracket that it ends with. */
export function fold(line: string): string[] {
  if (line.length <= LINE_LENGTH || !/[)\]]$/.test(line)) return [line];
  const margin = line.search(/\S/);
  const open = openingBracket(line);
  const folded = bracketed(line.slice(margin, open + 1), line.slice(open + 1, -1), line.slice(-1), LINE_LENGTH - margin);
  return folded.map(part => ' '.repeat(margin) + part);
}

/** Where the bracket opens that the last character closes. */
function openingBracket(line: string): number {
  let depth = 0;
  for (let at = line.length - 1; at > 0; at--) {
    if (')]'.includes(line[at]!)) depth++;
    if ('(['.includes(line[at]!) && --depth === 0) return at;
  }
  throw new RangeError(`No bracket opens in “${line}”.`);
}

/** `name = expression`, in parentheses where it takes several lines. Leaves room for two levels of indentation. */
export function assign(name: string, expression: string, comment = ''): string[] {
  const line = `${name} = ${expression}`;
  if (line.length + comment.length <= LINE_LENGTH - 8) return [line + comment];
  return bracketed(`${name} = (`, expression, `)${comment}`, LINE_LENGTH - 8);
}

/** Equal neighbours are said once: `[784] + [256] * 5 + [10]`. */
export function widthList(widths: readonly number[]): string[] {
  const runs: { value: number; count: number }[] = [];
  for (const value of widths) {
    if (runs.at(-1)?.value === value) runs.at(-1)!.count++;
    else runs.push({ value, count: 1 });
  }
  if (widths.length < 6 || runs.every(({ count }) => count < 4)) return bracketed('widths = [', widths.join(', '), ']');
  return bracketed('widths = (', lists(runs).join(' + '), ')').map(line => line.replace(/^widths = \((.*)\)$/, 'widths = $1'));
}

/** Single values that follow each other share a list. */
function lists(runs: readonly { value: number; count: number }[]): string[] {
  const parts: string[] = [];
  let single: number[] = [];
  const flush = () => {
    if (single.length > 0) parts.push(`[${single.join(', ')}]`);
    single = [];
  };
  for (const { value, count } of runs) {
    if (count < 4) single.push(...Array<number>(count).fill(value));
    else {
      flush();
      parts.push(`[${value}] * ${count}`);
    }
  }
  flush();
  return parts;
}

/** A whole number for generators that take no text: the seed itself where it is one. */
export const seedNumber = (seed: string): number => (/^\d{1,9}$/.test(seed) ? Number(seed) : streamKey(seed, 'code')[0] >>> 0);
