import type { NoteCode } from '../model/note.ts';
import { MAX_DEPTH } from './convertExpression.ts';

interface Damage {
  readonly at: number;
  readonly code: NoteCode;
  readonly name: string;
}

/** Blanks out what the parser would lose itself in: brackets that are too deep or never closed, a string that never ends. */
export function mend(code: string): { readonly code: string; readonly damage: readonly Damage[] } {
  const damage: Damage[] = [];
  const blanks: [number, number][] = [];
  const open: number[] = [];
  let deepest = 0;
  let unopened = 0;
  const token = /#[^\n]*|[rbfuRBFU]{0,2}('''|""")|[rbfuRBFU]{0,2}(['"])|[([{]|[)\]}]/g;
  for (let match = token.exec(code); match; match = token.exec(code)) {
    const [text, triple, single] = match;
    const quote = triple ?? single;
    if (quote) {
      const end = endOfString(code, match.index + text.length, quote);
      if (end < 0 && triple) {
        damage.push({ at: match.index, code: 'openString', name: '' });
        blanks.push([match.index, code.length]);
        break;
      }
      token.lastIndex = end < 0 ? lineEnd(code, match.index) : end;
    } else if (text.startsWith('#')) continue;
    else if (/[([{]/.test(text)) {
      open.push(match.index);
      deepest = Math.max(deepest, open.length);
    } else if (open.length === 0) {
      if (++unopened > MAX_DEPTH) {
        blanks.push([match.index, code.length]);
        break;
      }
    } else {
      const start = open.pop()!;
      if (open.length === 0) {
        if (deepest > MAX_DEPTH) {
          damage.push({ at: start, code: 'deepBrackets', name: String(deepest) });
          blanks.push([start, match.index + 1]);
        }
        deepest = 0;
      }
    }
  }
  if (open.length > 0) {
    damage.push({ at: open[0]!, code: 'openBracket', name: '' });
    if (open.length > MAX_DEPTH / 2) blanks.push([open[0]!, code.length]);
  }
  // The parser takes `1.` without digits for an attribute.
  return { code: blank(code, blanks).replace(/(?<![\w.])(\d+)\.(?![\w.])/g, '$1 '), damage };
}

function endOfString(code: string, from: number, quote: string): number {
  for (let i = from; i < code.length; i++) {
    if (code[i] === '\\') i++;
    else if (code[i] === '\n' && quote.length === 1) return -1;
    else if (code.startsWith(quote, i)) return i + quote.length;
  }
  return -1;
}

function lineEnd(code: string, from: number): number {
  const end = code.indexOf('\n', from);
  return end < 0 ? code.length : end;
}

function blank(code: string, ranges: readonly [number, number][]): string {
  return ranges.reduce(
    (text, [from, to]) => text.slice(0, from) + text.slice(from, to).replace(/[^\n]/g, ' ').replace(/^./, '0') + text.slice(to),
    code,
  );
}
