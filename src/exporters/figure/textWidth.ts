/**
 * Advances in ems, of each character that of the widest of the faces with Latin letters that a figure names (Arial, as wide as Helvetica and Liberation
 * Sans; Noto Sans; DejaVu Sans), rounded up.
 */
const advances: readonly (readonly [characters: string, em: number])[] = [
  ["'ijl", 0.28],
  [' \u00a0.,·‘’:;I', 0.34],
  ['f-/\\()[]t!²r', 0.42],
  ['"J`∂“”szẑ', 0.53],
  ['c*|?_–Lkvxyγε', 0.6],
  ['FToaehnuσbdgpq$0123456789{}√β', 0.64],
  ['EKPSYAVXZBα', 0.69],
  ['CRUHNφ', 0.76],
  ['DG&OQ', 0.79],
  ['w∞ω#+<=>^~±×÷−≤≥≠¬', 0.84],
  ['M', 0.91],
  ['%¼½¾mW—…←→@', 1.02],
];
/** Chinese, Japanese and Korean, in whatever face. */
const wide = '\u2e80-\ud7ff\uf900-\ufaff\uff00-\uffef';
const WIDE = new RegExp(`[${wide}]`);
/** Of any other character, as a seed may hold them; few are as wide. */
const OTHER = 1.75;
const known = new Map(advances.flatMap(([characters, em]) => [...characters].map(character => [character, em] as const)));

const advance = (character: string): number => known.get(character) ?? (WIDE.test(character) ? 1 : OTHER);

/** How wide a text is at the most: whoever opens the file has fonts of their own. */
export function textWidth(text: string, size: number): number {
  return [...text].reduce((sum, character) => sum + advance(character), 0) * size;
}

/** The text, cut with an ellipsis if it is too wide. */
export function shortened(text: string, width: number, size: number): string {
  if (textWidth(text, size) <= width) return text;
  const kept = [...text];
  while (kept.length > 0 && textWidth(`${kept.join('').trimEnd()}…`, size) > width) kept.pop();
  return `${kept.join('').trimEnd()}…`;
}

const PIECES = new RegExp(`[${wide}] *|[^ ${wide}]+ *`, 'g');

/** The text in lines, broken at spaces and between Chinese characters; what has none, such as a link, wherever the line is full. */
export function wrapped(text: string, width: number, size: number): string[] {
  const lines: string[] = [];
  let line = '';
  const add = (piece: string) => {
    if (line && textWidth((line + piece).trimEnd(), size) > width) {
      lines.push(line.trimEnd());
      line = '';
    }
    if (line || piece.trim()) line += piece;
  };
  for (const piece of text.match(PIECES) ?? []) {
    if (textWidth(piece.trimEnd(), size) <= width) add(piece);
    else for (const character of piece) add(character);
  }
  return line ? [...lines, line.trimEnd()] : lines;
}

/** The same in so many lines at the most, of which the last is cut with an ellipsis. */
export function clipped(text: string, width: number, size: number, most: number): string[] {
  const lines = wrapped(text, width, size);
  if (lines.length <= most) return lines;
  const whole = lines.slice(0, most - 1);
  return [...whole, shortened(lines.slice(most - 1).join(' '), width, size)];
}
