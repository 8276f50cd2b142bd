import { HEAD } from './layout.ts';
import { colours, NOTE, SMALL } from './style.ts';
import { type Block, text } from './svg.ts';
import { wrapped } from './textWidth.ts';

interface Line {
  readonly text: string;
  readonly fill?: string;
  readonly size?: number;
  readonly italic?: boolean;
}

/** What stands left of a row: its name, and lines below it, which go on in the next where they are too long: numbers are not cut. */
export function rowName(name: string, lines: readonly Line[]): Block {
  let y = 16;
  const below = lines.flatMap(({ text: words, fill, size = SMALL, italic }) =>
    wrapped(words, HEAD - 6, size).map(line => {
      y += size + 4;
      return text(0, y, line, {
        ...(fill && { fill }),
        ...(size !== SMALL && { 'font-size': size }),
        ...(italic && { 'font-style': 'italic' }),
      });
    }),
  );
  const title = text(0, 16, name, { 'font-size': NOTE, 'font-weight': 600, fill: colours.ink });
  return { markup: title + below.join(''), height: y + 4 };
}
