import { AT_ONCE, type PassStep } from './passStep.ts';

export const fork: PassStep<'fork'> = {
  /** The stream stays where it is, for the join to read. */
  forward: () => AT_ONCE,
  /** What leaves goes two ways, so its gradient is the sum of both. */
  backward(pass, { count }, { at, held }) {
    pass.kernels.combine(at, at, held, count, 1, 1);
    return AT_ONCE;
  },
};
