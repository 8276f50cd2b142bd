import type { ChoiceParam, NumberParam, Param } from '../lib/params.ts';

/** A layer that brings values to mean 0 and variance 1 (or mean square 1), and scales and shifts them: y = γ·(x − mean)/√(variance + ε) + β. */
export interface Norm {
  readonly id: string;
  readonly params: readonly Param[];
  readonly citation: string | null;
  /** Over what mean and variance are taken: each unit's over the batch, or each sample's over the units. null where nothing is normalized. */
  readonly over: 'batch' | 'units' | null;
  /** Whether the mean is taken away, and β added. */
  readonly isCentred: boolean;
}

/** Where it stands in a column outside blocks; inside, the arrangement says. */
export const place: ChoiceParam = {
  kind: 'choice',
  id: 'place',
  default: 'beforeActivation',
  options: ['beforeActivation', 'afterActivation'],
};
export const epsilon: NumberParam = { kind: 'number', id: 'epsilon', default: 1e-5, min: 0, max: 1, scale: 'log' };
/** Where γ and β begin. */
export const gamma: NumberParam = { kind: 'number', id: 'gamma', default: 1, min: -10, max: 10 };
export const beta: NumberParam = { kind: 'number', id: 'beta', default: 0, min: -10, max: 10 };
/** γ of the last norm on each branch: 0 makes every block begin as the identity. Goyal et al. 2017, §5.1. */
export const lastGamma: ChoiceParam = { kind: 'choice', id: 'lastGamma', default: 'same', options: ['same', 'zero'] };
