import type { Outcome } from '../../../engine/workers/run/networkRunner.ts';
import type { Failure } from '../../../engine/workers/run/protocol.ts';
import { rmsOfAll } from '../../../summary/summary.ts';

/** What is kept of one draw of a network. Layer 0 is the input, the last the output. */
export interface Profile {
  readonly kind: 'profile';
  /** rms a, or of the stream or what else leaves the column, layer 0 to the last hidden; NaN or ∞ where a value is. */
  readonly signal: readonly number[];
  /** The same of ∂L/∂z by layer, output included; undefined for the input. */
  readonly gradient: readonly (number | undefined)[];
}

export type Draw = Profile | { readonly kind: 'failure'; readonly failure: Failure };

export function readDraw(outcome: Outcome): Draw {
  if (outcome.kind === 'failure') return outcome;
  const { inputs, layers } = outcome.result;
  return {
    kind: 'profile',
    signal: [inputs, ...layers.slice(0, -1).map(layer => (layer.stream ?? layer.outputs ?? layer.activations)!)].map(rmsOfAll),
    gradient: [undefined, ...layers.map(layer => rmsOfAll(layer.dPreactivations!))],
  };
}
