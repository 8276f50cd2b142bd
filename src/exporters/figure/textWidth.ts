/** Advances in ems of DejaVu Sans, the widest of the faces that a figure may be drawn with. */
const advances: readonly (readonly [characters: string, em: number])[] = [
  ["ijl'I", 0.29],
  [' \u00a0.,·/:;|\\-', 0.34],
  ['fJtr()[]{}!', 0.41],
  ['mMwW%…−×→←±+=<>@', 0.9],
];
const WIDE = /[\u2e80-\ud7ff\uf900-\uffef]/;
const OTHER = 0.64;
const UPPER = 0.72;
const known = new Map(advances.flatMap(([characters, em]) => [...characters].map(character => [character, em] as const)));

function advance(character: string): number {
  if (WIDE.test(character)) return 1;
  return known.get(character) ?? (/\p{Lu}/u.test(character) ? UPPER : OTHER);
}

/** About how wide a text is, rather too much than too little: whoever opens the file has fonts of their own. */
export function textWidth(text: string, size: number, bold = false): number {
  return [...text].reduce((sum, character) => sum + advance(character), 0) * size * (bold ? 1.1 : 1);
}

/** The text, cut with an ellipsis if it is too wide. */
export function shortened(text: string, width: number, size: number): string {
  if (textWidth(text, size) <= width) return text;
  const kept = [...text];
  while (kept.length > 0 && textWidth(`${kept.join('').trimEnd()}…`, size) > width) kept.pop();
  return `${kept.join('').trimEnd()}…`;
}

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
  for (const piece of text.match(/[\u2e80-\ud7ff\uf900-\uffef] *|[^ \u2e80-\ud7ff\uf900-\uffef]+ */g) ?? []) {
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
