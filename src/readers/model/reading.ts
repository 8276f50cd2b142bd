import type { Distribution } from '../../lib/distribution.ts';
import type { Spec } from '../../lib/params.ts';
import type { Framework } from '../python/values.ts';
import type { NormKind } from './identify.ts';
import type { Note, Refusal } from './note.ts';
import type { Sequence } from './sequence.ts';

export type Ask = 'inputWidth' | 'hiddenWidth' | 'outputWidth' | 'activation' | 'model';
export type Place = 'beforeActivation' | 'afterActivation';

export type Numbers =
  | Distribution
  | { readonly kind: 'orthogonal' | 'identity'; readonly gain: number }
  | { readonly kind: 'sparse'; readonly sparsity: number; readonly std: number }
  | { readonly kind: 'lsuv' | 'directions' };

export interface LayerReading {
  readonly fanIn: number | null;
  readonly fanOut: number | null;
  /** Null where it is not known or not among ours. */
  readonly activation: Spec | null;
  readonly initializer: Spec | null;
  readonly bias: Spec | null;
  readonly hasBias: boolean;
  readonly norm: { readonly kind: NormKind; readonly place: Place } | null;
  readonly dropout: number;
  readonly weightDistribution: Numbers | null;
  readonly biasDistribution: Numbers | null;
  readonly line: number;
  /** Nothing in the text sets the weights: they are as the framework draws them. */
  readonly isDefault: boolean;
}

/** A network, as a text describes it. */
export interface NetworkReading {
  readonly framework: Framework;
  readonly model: string;
  readonly widths: readonly (number | null)[];
  readonly layers: readonly LayerReading[];
  readonly skips: readonly (readonly [number, number])[];
  readonly skipAdds: readonly Place[];
  readonly output: 'none' | 'softmax' | 'logSoftmax' | 'sigmoid';
  readonly inputDropout: number;
  readonly sharedLayers: readonly (readonly number[])[];
  readonly unread: readonly Note[];
  readonly asks: readonly Ask[];
  readonly beyondLimits: readonly ('width' | 'hiddenLayers' | 'outputWidth')[];
  /** As in a link; null where the text names none. */
  readonly loss: string | null;
  /** The activation that the text puts on the outputs before it computes the loss. */
  readonly met: Spec | null;
  /** All steps in order, which a link's are compared with. */
  readonly sequence: Sequence;
}

/** What was found in a text. */
export interface Reading {
  readonly networks: readonly NetworkReading[];
  /** Of the text, whichever network is chosen. */
  readonly unread: readonly Note[];
  readonly remarks: readonly Note[];
  readonly refuse: Refusal | null;
  readonly framework: Framework | null;
  /** Lines that made, set or used a layer. */
  readonly lines: ReadonlySet<number>;
}
