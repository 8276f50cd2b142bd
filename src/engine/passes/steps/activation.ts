import type { Phi } from '../../../activations/activation.ts';
import { activations } from '../../../activations/all.ts';
import { kernelActivation } from '../kernelActivation.ts';
import { AT_ONCE, type PassStep } from './passStep.ts';

export const activation: PassStep<'activation'> = {
  /** a = φ(z) */
  forward(pass, { layer, step, input, value, count }) {
    const { id, params } = step.activation;
    const { kind, p } = kernelActivation(step.activation);
    pass.kernels.activationForward(kind, value, input, count, p);
    const { saturation, phi } = activations.get(id);
    const deadUnits = canDie(phi(params)) ? { batchSize: pass.config.batchSize, width: layer.fanOut } : null;
    pass.record(layer.layer, 'activations', value, count, { saturation, deadUnits });
    return [pass.done(0)];
  },
  /** a = φ(z), so dz = da · φ′(z), in place */
  backward(pass, { layer, step, input, value, count }, { at }) {
    pass.record(layer.layer, 'dActivations', at, count);
    const { kind, p } = kernelActivation(step.activation);
    pass.kernels.activationBackward(kind, at, at, input, value, count, p);
    return AT_ONCE;
  },
};

/** Whether a unit can be exactly 0 on a whole batch: φ is 0 on a stretch, which in all activations lies below. */
const canDie = ({ value }: Phi) => value(-8) === 0;
