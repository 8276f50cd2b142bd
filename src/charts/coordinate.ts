/** A length in px as it stands in a path: rounded to a tenth, as short as possible. */
export function coordinate(px: number): string {
  return String(Math.round(px * 10) / 10);
}
