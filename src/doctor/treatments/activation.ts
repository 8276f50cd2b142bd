import { activations } from '../../activations/all.ts';
import { defaultSpec } from '../../lib/params.ts';
import { hiddenActivation, waysToSet } from '../hidden.ts';
import type { Treatment } from '../treatment.ts';

/** Another activation, with weights that stay: that of the other layers, tanh, which is centred, or a rectifier, which passes gradients undiminished. */
export const activation: Treatment = {
  id: 'activation',
  size: 6,
  options(config) {
    const present = hiddenActivation(config);
    const others = ['tanh', present.id === 'relu' ? 'leakyRelu' : 'relu'].filter(id => id !== present.id);
    return [present, ...others.map(id => defaultSpec(activations.get(id)))].flatMap(spec =>
      waysToSet(config, 'activation', spec).map(({ where, config }) => ({
        ...{ id: 'activation', form: 'other', detail: { activation: spec.id, where } },
        config,
      })),
    );
  },
};
