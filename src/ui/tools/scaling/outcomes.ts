import { exponentOf } from '../../../lib/powerLaw.ts';
import { quantile, rising } from '../draws/quantile.ts';
import { lossAt, type TrainingResult } from '../training/curve.ts';
import { COORDINATE_STEPS, type Probe, RATE_STEPS } from './plans.ts';

export type LayerChoice = 'output' | 'hidden' | 'first';

/** Of one way: by step, by size, the median over the seeds of mean |z|; undefined where nothing is over yet. */
export interface Coordinates {
  readonly medians: readonly (readonly (number | undefined)[])[];
  /** By step: with which power of the size it grows; NaN where too little is known. */
  readonly exponents: readonly number[];
}

/** The layer of a network of so many, from 1. */
export const layerOf = (choice: LayerChoice, count: number): number =>
  choice === 'output' ? count : choice === 'first' ? 1 : Math.max(1, count - 1);

export function coordinatesOf(
  probes: readonly Probe[],
  results: readonly (TrainingResult | undefined)[],
  ways: number,
  sizes: readonly number[],
  layer: LayerChoice,
): readonly Coordinates[] {
  return Array.from({ length: ways }, (_, way) => {
    const medians = Array.from({ length: COORDINATE_STEPS + 1 }, (_, step) =>
      sizes.map(size => {
        const found = probes.flatMap((probe, i) => {
          const result = results[i];
          if (probe.way !== way || probe.size !== size || result?.kind !== 'curve' || !result.coordinates) return [];
          return result.coordinates[step]?.[layerOf(layer, probe.plan.config.widths.length - 1) - 1] ?? Number.POSITIVE_INFINITY;
        });
        return found.length > 0 ? median(found) : undefined;
      }),
    );
    return { medians, exponents: medians.map(line => exponentOf(sizes.map((size, i) => [size, line[i] ?? Number.NaN]))) };
  });
}

/** Of one way: by depth the rate that is best, and whether it is the last that was tried. */
export interface BestRates {
  readonly rates: readonly (number | undefined)[];
  readonly isAtEdge: boolean;
  readonly exponent: number;
}

/** The best rate is the one after which the median loss over the seeds is lowest; it counts where every seed of every rate is over. */
export function bestRatesOf(
  probes: readonly Probe[],
  results: readonly (TrainingResult | undefined)[],
  ways: number,
  sizes: readonly number[],
  tried: readonly number[],
): readonly BestRates[] {
  return Array.from({ length: ways }, (_, way) => {
    const found = sizes.map(size => {
      const finals = tried.map(rate => {
        const losses = probes.flatMap((probe, i) =>
          probe.way === way && probe.size === size && probe.rate === rate ? [finalOf(results[i])] : [],
        );
        return losses.includes(undefined) ? undefined : median(losses as number[]);
      });
      if (finals.includes(undefined)) return undefined;
      const best = Math.min(...(finals as number[]));
      return Number.isFinite(best) ? finals.indexOf(best) : undefined;
    });
    const rates = found.map(place => (place === undefined ? undefined : tried[place]));
    return {
      rates,
      isAtEdge: found.some(place => place === 0 || place === tried.length - 1),
      exponent: exponentOf(sizes.map((size, i) => [size, rates[i] ?? Number.NaN])),
    };
  });
}

const median = (values: readonly number[]): number => quantile(rising(values), 0.5);

/** ∞ where it diverged; undefined while it is under way. */
function finalOf(result: TrainingResult | undefined): number | undefined {
  if (result?.kind === 'failure') return Number.POSITIVE_INFINITY;
  return result === undefined || result.share !== undefined ? undefined : lossAt(result, RATE_STEPS);
}
