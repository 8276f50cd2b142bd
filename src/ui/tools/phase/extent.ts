import type { Nonlinearity } from '../../../theory/nonlinearity.ts';
import { criticalSigmaW2, unboundedSigmaW2 } from './boundary.ts';
import type { Place } from './place.ts';
import type { Sliced } from './slices.ts';

/** How far the axes reach; both begin at 0. */
export type Extent = Place;

const SIGMA_B2 = 0.25;
const round = [1, 1.5, 2, 2.5, 3, 4, 5, 6, 8, 10];
/** How much farther than at first the axes may reach for a network's sake. */
const zooms = [1, 4, 16];

/** `baseExtent`, after the expectations' tables have been filled, a panel of variance at a time: that takes most of it. */
export function* prepare(nonlinearity: Nonlinearity): Sliced<Extent, Extent> {
  for (let octave = -40; octave <= 40; octave++) {
    nonlinearity.moments(2 ** octave);
    yield;
  }
  return baseExtent(nonlinearity);
}

/** About twice as far as the phases' boundary lies at the top, in a round number: both phases are seen. */
function baseExtent(nonlinearity: Nonlinearity): Extent {
  const edge = criticalSigmaW2(nonlinearity, SIGMA_B2) ?? unboundedSigmaW2(nonlinearity, SIGMA_B2, 1e6) ?? 2;
  const power = 10 ** Math.floor(Math.log10(1.9 * edge));
  return { sigmaW2: Number((power * round.find(step => step * power >= 1.9 * edge)!).toPrecision(3)), sigmaB2: SIGMA_B2 };
}

/** The smallest extent, and not smaller than `least`, that holds these places, or the largest there is. */
export function extentFor(base: Extent, places: readonly Place[], least: Extent | null): Extent {
  const reach = (axis: keyof Place) => {
    const need = Math.max(least?.[axis] ?? 0, ...places.map(place => place[axis]));
    return base[axis] * (zooms.find(zoom => base[axis] * zoom >= need) ?? zooms.at(-1)!);
  };
  return { sigmaW2: reach('sigmaW2'), sigmaB2: reach('sigmaB2') };
}
