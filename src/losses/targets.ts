import type { Param } from '../lib/params.ts';
import { registry } from '../lib/registry.ts';

/** What a function of the inputs may be written in: `x` is each input within `sum` or `mean`, else the first; `x1` and `x2` are the first two. */
export const targetVariables = ['x', 'x1', 'x2'] as const;

interface Targets {
  readonly id: string;
  readonly params: readonly Param[];
}

/**
 * What the outputs are compared with where a loss takes numbers: the labels (one-hot; of a single output, 0 or 1), the inputs themselves (an autoencoder),
 * random numbers, or a function of the inputs, which all outputs share.
 */
export const targets = registry<Targets>([
  { id: 'labels', params: [] },
  { id: 'inputs', params: [] },
  {
    id: 'normal',
    params: [
      { kind: 'number', id: 'mean', default: 0, min: -1e6, max: 1e6 },
      { kind: 'number', id: 'std', default: 1, min: 1e-6, max: 1e6, scale: 'log' },
    ],
  },
  {
    id: 'function',
    params: [{ kind: 'expression', id: 'function', default: 'sum(sin(x))', variables: targetVariables, over: 'x' }],
  },
]);
