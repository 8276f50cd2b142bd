import type { Config } from '../../../config/config.ts';
import type { Judgement } from '../../../engine/judge.ts';
import type { NetworkId } from '../../../store/state.ts';
import { type Band, band } from '../draws/band.ts';
import { type Curve, divergedAt, lossAt, type TrainingResult } from './curve.ts';

/** One network in the race: what its seeds have shown so far. */
export interface Racer {
  readonly id: NetworkId;
  readonly config: Config;
  /** Over the trainings that are over, before each step and after the last; empty before there is any. */
  readonly bands: readonly Band[];
  /** The link's own seed, also while it is under way. */
  readonly own: Curve | undefined;
  /** How many trainings are over. */
  readonly count: number;
  /** Those of them that diverged: when, and to what. */
  readonly diverged: readonly { readonly step: number; readonly value: number }[];
  /** Of the trainings that came to their end. */
  readonly judgements: readonly Judgement[];
}

/** `results` by seed, the link's own first; undefined where nothing is known yet. */
export function racerOf(id: NetworkId, config: Config, results: readonly (TrainingResult | undefined)[], steps: number): Racer {
  const curves = results.filter(result => result?.kind === 'curve');
  const over = curves.filter(({ share }) => share === undefined);
  return {
    id,
    config,
    bands: over.length === 0 ? [] : Array.from({ length: steps + 1 }, (_, step) => band(over.map(curve => lossAt(curve, step)))!),
    own: results[0]?.kind === 'curve' ? results[0] : undefined,
    count: over.length,
    diverged: over.flatMap(curve => {
      const step = divergedAt(curve);
      return step === null ? [] : [{ step, value: curve.losses[step]! }];
    }),
    judgements: over.flatMap(({ judgement }) => judgement ?? []),
  };
}
