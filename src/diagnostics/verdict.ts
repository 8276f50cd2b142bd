import type { Facts } from './facts.ts';

/** What a verdict's sentence needs: numbers, which the page formats, and words or layer numbers, which it takes as they are. */
export type Detail = Readonly<Record<string, number | string>>;

/**
 * `bad` keeps the network from training, or makes it clearly worse than its cure, at usual rates; `watch` is worth a word, and harmless at this depth;
 * `good` needs neither.
 */
export type Severity = 'good' | 'watch' | 'bad';

/** What a verdict finds in a network. */
export interface Found {
  readonly severity: Severity;
  readonly detail: Detail;
}

/** One thing that can be the matter with a network, or that it is well. Its words are in the dictionaries. */
export interface Verdict {
  readonly id: string;
  /** Of each subject, the first verdict that applies is said. */
  readonly about: 'inputs' | 'mean' | 'signal' | 'dead' | 'saturation' | 'gradient' | 'stream' | 'scale' | 'loss' | 'output' | 'targets';
  /** null where it does not apply. */
  judge(facts: Facts): Found | null;
}

/** A verdict that applies. */
export interface Judgement extends Found {
  readonly id: string;
  readonly about: Verdict['about'];
}
