/** The lower edge of bin i of a `MagnitudeHistogram`: octaves, each cut linearly in four. */
export function magnitudeEdge(i: number): number {
  const octave = Math.floor(i / 4);
  return 2 ** octave * (1 + (i - 4 * octave) / 4);
}
