import type { Config } from '../config/config.ts';
import type { Facts } from './facts.ts';

/** What a verdict's sentence needs: numbers, which the page formats, and words or layer numbers, which it takes as they are. */
export type Detail = Readonly<Record<string, number | string>>;

/** Something that a button does about it. */
export interface Remedy {
  readonly id: 'he' | 'lecun' | 'exactGain' | 'lsuv' | 'siren' | 'zeroBiases' | 'tanh';
  readonly detail: Detail;
  /** What it changes of the network as it has become meanwhile. */
  change(config: Config): Partial<Config>;
}

/** One thing that can be the matter with a network, or that it is well. Its words are in the dictionaries. */
export interface Verdict {
  readonly id: string;
  /** Said are the first verdict that applies to the signal, and the first that applies to any other subject. */
  readonly about: 'signal' | 'units' | 'gradient' | 'loss';
  /** null where it does not apply. */
  judge(facts: Facts): Detail | null;
  remedies(facts: Facts): readonly Remedy[];
}

/** A verdict that applies. */
export interface Judgement {
  readonly id: string;
  readonly about: Verdict['about'];
  readonly detail: Detail;
  readonly remedies: readonly Remedy[];
}
