/** Numbers that were written before: making a number into text is most of the cost of a path. Up to 2048 px. */
const written: string[] = [];
const MOST = 20480;

/** A length in px as it stands in a path: rounded to a tenth, as short as possible. */
export function coordinate(px: number): string {
  const tenths = Math.round(px * 10);
  if (!(tenths >= 0 && tenths < MOST)) return String(tenths / 10);
  written[tenths] ??= String(tenths / 10);
  return written[tenths];
}
