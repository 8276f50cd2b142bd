import { activations } from '../../activations/all.ts';
import { defaultSpec } from '../../lib/params.ts';
import { hasOwnHidden, hiddenActivation, setCommon, setHidden } from '../hidden.ts';
import type { Prescription, Treatment } from '../treatment.ts';

/** Another activation, with weights that stay: tanh is centred, and rectifiers pass gradients undiminished. */
export const activation: Treatment = {
  id: 'activation',
  size: 6,
  options(config) {
    const present = hiddenActivation(config).id;
    const others = ['tanh', present === 'relu' ? 'leakyRelu' : 'relu'].filter(id => id !== present);
    return others.flatMap(id => {
      const spec = defaultSpec(activations.get(id));
      const as = (changed: typeof config): Prescription => ({
        id: 'activation',
        form: 'other',
        detail: { activation: id },
        config: changed,
      });
      const all = as(setHidden(config, 'activation', spec));
      return hasOwnHidden(config, 'activation') ? [as(setCommon(config, 'activation', spec)), all] : [all];
    });
  },
};
