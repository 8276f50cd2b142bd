import { HEAD } from './layout.ts';
import { colours, NOTE, SMALL } from './style.ts';
import { text } from './svg.ts';
import { shortened } from './textWidth.ts';

interface Line {
  readonly text: string;
  readonly fill?: string;
  readonly size?: number;
  readonly italic?: boolean;
}

/** What stands left of a row: its name, and lines below it. */
export function rowName(name: string, lines: readonly Line[]): string {
  let y = 16;
  const below = lines.map(({ text: words, fill, size = SMALL, italic }) => {
    y += size + 4;
    return text(0, y, shortened(words, HEAD - 6, size), {
      ...(fill && { fill }),
      ...(size !== SMALL && { 'font-size': size }),
      ...(italic && { 'font-style': 'italic' }),
    });
  });
  return text(0, 16, name, { 'font-size': NOTE, 'font-weight': 600, fill: colours.ink }) + below.join('');
}
