import type { Config } from '../../../config/config.ts';
import type { Judgement } from '../../../engine/training/judge.ts';
import type { NetworkId } from '../../../store/state.ts';
import { type Band, band } from '../draws/band.ts';
import { type Curve, divergedAt, lossAt, type TrainingResult } from './curve.ts';

/** One network in the race: what its seeds have shown so far. */
export interface Racer {
  readonly id: NetworkId;
  readonly config: Config;
  /** The link's own seed, also while it is under way. */
  readonly own: Curve | undefined;
  /** The trainings that are over, and how many they are. */
  readonly over: readonly Curve[];
  readonly count: number;
  /** Over them, before each step and after the last; empty before there is any. */
  readonly bands: readonly Band[];
  /** Those of them that diverged: when, and to what. */
  readonly diverged: readonly { readonly step: number; readonly value: number; readonly lost: Curve['lost'] }[];
  /** Of the trainings that came to their end. */
  readonly judgements: readonly Judgement[];
}

/**
 * `results` by seed, the link's own first; undefined where nothing is known yet. What `before`, the racer of a moment ago, says of the same trainings is
 * kept: news of one that is under way come ten times a second, and bands of many steps take long.
 */
export function racerOf(
  id: NetworkId,
  config: Config,
  results: readonly (TrainingResult | undefined)[],
  steps: number,
  before?: Racer,
): Racer {
  const curves = results.filter(result => result?.kind === 'curve');
  const over = curves.filter(({ share }) => share === undefined);
  const own = results[0]?.kind === 'curve' ? results[0] : undefined;
  const isKnown = before && before.over.length === over.length && over.every((curve, i) => curve === before.over[i]);
  if (isKnown) return { ...before, config, own };
  return {
    id,
    config,
    own,
    over,
    bands: over.length === 0 ? [] : Array.from({ length: steps + 1 }, (_, step) => band(over.map(curve => lossAt(curve, step)))!),
    count: over.length,
    diverged: over.flatMap(curve => {
      const step = divergedAt(curve);
      return step === null ? [] : [{ step, value: curve.losses[step]!, lost: curve.lost }];
    }),
    judgements: over.flatMap(({ judgement }) => judgement ?? []),
  };
}
