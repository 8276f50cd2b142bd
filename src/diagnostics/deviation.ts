import { datasets } from '../datasets/all.ts';
import type { Shown } from '../engine/client.ts';
import { layersOf } from '../engine/network.ts';
import type { RunResult } from '../engine/run.ts';
import { theoryLayer } from '../theory/layer.ts';
import { type Spread, spread } from '../theory/spread.ts';
import { predictionOf } from './prediction.ts';

/** How far a measured rms lies from the theory's, and what explains it. */
export interface Deviation {
  /** Measured over expected, minus 1. */
  readonly relative: number;
  /** What finite width allows one network: two standard deviations over draws, relative; null where it is not known. */
  readonly allowed: number | null;
  readonly reason: 'finiteWidth' | 'realData' | 'dependentWeights' | 'correlatedUnits';
}

/** The spread takes milliseconds a layer: too long under a moving pointer in networks deeper than this. */
const DEEPEST = 16;
const known = new WeakMap<RunResult, readonly Spread[] | null>();

/** `layer` counts from 1. NaN where the theory expects 0. */
export function deviationOf(shown: Shown, layer: number, quantity: keyof Spread, measured: number, expected: number): Deviation {
  const relative = measured / expected - 1;
  const variance = spreadOf(shown)?.[layer - 1]?.[quantity] ?? null;
  const allowed = variance === null ? null : Math.sqrt(variance);
  if (allowed !== null && Math.abs(relative) <= allowed) return { relative, allowed, reason: 'finiteWidth' };
  if (datasets.get(shown.config.data.id).kind === 'real') return { relative, allowed, reason: 'realData' };
  const dependent = layersOf(shown.config).some(l => theoryLayer(l).approximation !== null);
  return { relative, allowed, reason: dependent ? 'dependentWeights' : allowed === null ? 'finiteWidth' : 'correlatedUnits' };
}

/** The relative variance of a mean square is four times that of its root, so its root is two standard deviations of the rms. */
function spreadOf(shown: Shown): readonly Spread[] | null {
  const { config, result, batchSize } = shown;
  if (config.widths.length - 1 > DEEPEST) return null;
  const found = known.get(result);
  if (found !== undefined) return found;
  const made = spread(layersOf(config).map(theoryLayer), predictionOf(shown), batchSize);
  known.set(result, made);
  return made;
}
