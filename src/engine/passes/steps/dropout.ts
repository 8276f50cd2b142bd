import { streamKey } from '../../../lib/streams.ts';
import type { Pass } from '../pass.ts';
import { AT_ONCE, type PassStep, type Standing } from './passStep.ts';

export const dropout: PassStep<'dropout'> = {
  /** y = mask · x, the mask 0 or 1/(1 − rate) */
  forward(pass, standing) {
    const { input, value, count } = standing;
    if (pass.isJudging || pass.isProbing) {
      pass.arena.floats(value, count).set(pass.arena.floats(input, count));
      return AT_ONCE;
    }
    fillMask(pass, standing, value);
    pass.record(standing.layer.layer, 'masks', value, count);
    pass.kernels.multiply(value, value, input, count);
    return [pass.done(0)];
  },
  /** y = mask · x, so dx = mask · dy */
  backward(pass, standing, { at, spare }) {
    fillMask(pass, standing, spare);
    pass.kernels.multiply(at, at, spare, standing.count);
    return AT_ONCE;
  },
};

/** Drawn again on the way back, which takes less than keeping it. */
function fillMask({ kernels, config, step: passed }: Pass, { layer, step, count }: Standing<'dropout'>, at: number): void {
  kernels.fillMask(at, count, ...streamKey(config.seed, `dropout/${layer.stream}/${passed}`), step.rate);
}
