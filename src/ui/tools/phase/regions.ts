import type { Landscape } from './landscape.ts';
import type { Place } from './place.ts';

export interface Region {
  readonly region: 'ordered' | 'chaotic';
  readonly place: Place;
}

/** What shares of the way up the names may stand, the best one first. */
const heights = [0.4, 0.65, 0.15];
/** A region narrower than this share of the width is not named. */
const LEAST = 0.15;

/** Where the two phases' names may stand, the best places first; none where there are no phases. */
export const regionsOf = (landscape: Landscape): Region[] =>
  landscape.patches.length > 0 ? heights.flatMap(height => regionsAt(landscape, height)) : [];

/** In the middle of the widest stretch of each phase along one row. */
function regionsAt({ extent, patches }: Landscape, height: number): Region[] {
  const { sigmaB2 } = patches[0]!.places.find(place => place.sigmaB2 >= height * extent.sigmaB2)!;
  const stretches: { region: Region['region']; from: number; to: number }[] = [];
  for (const { places, chi } of patches) {
    places.forEach(({ sigmaW2: to, sigmaB2: row }, i) => {
      const before = places[i - 1];
      if (row !== sigmaB2 || before?.sigmaB2 !== row) return;
      const region = chi[i - 1]! + chi[i]! < 2 ? 'ordered' : 'chaotic';
      const last = stretches.at(-1);
      if (last?.region === region) last.to = to;
      else stretches.push({ region, from: before.sigmaW2, to });
    });
  }
  return (['ordered', 'chaotic'] as const).flatMap(region => {
    const [widest] = stretches.filter(stretch => stretch.region === region).sort((p, q) => q.to - q.from - (p.to - p.from));
    if (!widest || widest.to - widest.from < LEAST * extent.sigmaW2) return [];
    return [{ region, place: { sigmaW2: (widest.from + widest.to) / 2, sigmaB2 } }];
  });
}
