import type { Elementary } from '../lib/elementary.ts';
import type { NumberParam, ParamValues } from '../lib/params.ts';

/** How the learning rate goes through a training: what the page knows of it. */
export interface Schedule {
  readonly id: string;
  readonly params: readonly NumberParam[];
  readonly citation: string;
  /** What it does depends on the number of steps that the training has. */
  readonly hasEnd: boolean;
}

/** By what the learning rate of a step (the first is 0) of `steps` is multiplied. Elementary functions are `math`'s, whose bits are specified. */
export type Factor = (step: number, steps: number, params: ParamValues, math: Pick<Elementary, 'cos'>) => number;

/** How many steps the rate rises before all else. */
export const warmupSteps = (initial: number, min: number): NumberParam => ({
  kind: 'number',
  id: 'warmup',
  whole: true,
  default: initial,
  min,
  max: 2000,
  scale: 'log',
});
