import type { Source } from './source.ts';

/** Without a notebook's magics and shell commands, which keep their line. */
export const cleanLine = (line: string): string => (/^\s*[%!?]/.test(line) ? '' : line.replace(/\u00a0/g, ' '));

/** Code as it was copied: without an interpreter's prompts and answers, without line numbers, and not indented as a whole. */
export function plainCode(lines: readonly string[]): Source {
  const code = dedent(withoutNumbers(withoutPrompts(lines)).map(cleanLine));
  return { code: code.join('\n'), lines: code.map((_, i) => i + 1), cells: null };
}

const prompt = /^\s*(>>>|\.\.\.)( |$)/;
const numbered = /^\s*(In|Out) ?\[\d*\]: ?/;

function withoutPrompts(lines: readonly string[]): string[] {
  if (lines.some(line => /^\s*>>> /.test(line))) return lines.map(line => (prompt.test(line) ? line.replace(prompt, '') : ''));
  if (!lines.some(line => /^\s*In ?\[\d*\]: /.test(line))) return [...lines];
  return lines.map(line => (/^\s*Out ?\[/.test(line) ? '' : line.replace(numbered, '').replace(/^ {3,}\.{3,}: ?/, '')));
}

/** Copied together with the numbers of its lines, which then rise by one. */
function withoutNumbers(lines: readonly string[]): string[] {
  const pattern = /^\s{0,5}(\d{1,5})(?:[ \t|:.]|$)/;
  const filled = lines.filter(line => line.trim() !== '');
  const numbers = filled.map(line => Number(pattern.exec(line)?.[1] ?? Number.NaN));
  const rising = numbers.length > 2 && numbers.every((number, i) => i === 0 || number === numbers[i - 1]! + 1);
  return rising ? lines.map(line => line.replace(pattern, '')) : [...lines];
}

function dedent(lines: readonly string[]): string[] {
  const filled = lines.filter(line => line.trim() !== '' && !line.trimStart().startsWith('#'));
  const indents = filled.map(line => /^[ \t]*/.exec(line)![0].length);
  const least = indents.reduce((min, indent) => Math.min(min, indent), Number.POSITIVE_INFINITY);
  return least > 0 && Number.isFinite(least) ? lines.map(line => line.slice(Math.min(least, /^[ \t]*/.exec(line)![0].length))) : [...lines];
}
