import { datasets } from '../datasets/all.ts';
import { hasRows } from '../datasets/dataset.ts';
import type { RunResult } from '../engine/passes/run.ts';
import type { Shown } from '../engine/workers/run/client.ts';
import { type Spread, spread } from '../theory/spread.ts';
import { predictionOf, questionOf } from './prediction.ts';

/** What explains that a measured rms lies off the theory's. */
export type DeviationReason = 'finiteWidth' | 'realData' | 'dependentWeights' | 'correlatedUnits';

/** The spread takes milliseconds a layer: too long under a moving pointer in networks deeper than this. */
const DEEPEST = 16;
/** Above this variance of z its double integrals take too long, too: a second under the pointer. */
const LARGEST = 1e6;
const known = new WeakMap<RunResult, readonly Spread[] | null>();

/** `layer` counts from 1; `relative` is the measured over the expected, minus 1. Within two standard deviations over draws, finite width explains it. */
export function reasonOf(shown: Shown, layer: number, quantity: keyof Spread, relative: number): DeviationReason {
  const variance = spreadOf(shown)?.[layer - 1]?.[quantity] ?? null;
  if (variance !== null && Math.abs(relative) <= Math.sqrt(variance)) return 'finiteWidth';
  if (hasRows(datasets.get(shown.config.data.id))) return 'realData';
  if (questionOf(shown).layers.some(({ approximation }) => approximation !== null)) return 'dependentWeights';
  return variance === null ? 'finiteWidth' : 'correlatedUnits';
}

/** The relative variance of a mean square is four times that of its root, so its root is two standard deviations of the rms. */
function spreadOf(shown: Shown): readonly Spread[] | null {
  const { config, result, batchSize } = shown;
  if (config.widths.length - 1 > DEEPEST) return null;
  const found = known.get(result);
  if (found !== undefined) return found;
  const prediction = predictionOf(shown);
  const isLarge = prediction.some(({ forward }) => forward !== null && forward.variance > LARGEST);
  const made = isLarge ? null : spread(questionOf(shown).layers, prediction, batchSize);
  known.set(result, made);
  return made;
}
