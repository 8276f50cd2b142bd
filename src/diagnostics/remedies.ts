import { activations } from '../activations/all.ts';
import { initializers } from '../initializers/all.ts';
import { defaultSpec, type Spec } from '../lib/params.ts';
import { gains } from '../theory/gains.ts';
import type { TheoryLayer } from '../theory/layer.ts';
import { nonlinearity } from '../theory/nonlinearity.ts';
import type { Facts } from './facts.ts';
import type { Remedy } from './verdict.ts';

/** Initializers that keep the signal's mean square through the hidden activation, the simplest first; of which `helpful` takes one. */
export function scaleRemedies(facts: Facts): readonly Remedy[] {
  const { id, params } = hiddenActivation(facts);
  if (id === 'sine' && Number(params.omega) > 1) return [sirenRemedy(Number(params.omega))];
  return [gainRemedy(facts), lsuvRemedy()];
}

/** The one that does it by its gain, at rms 1. */
export function gainRemedy(facts: Facts): Remedy {
  const { id, params } = hiddenActivation(facts);
  const needed = gains(nonlinearity({ id, params })).forward;
  if (id === 'relu' || id === 'leakyRelu') {
    const slope = id === 'leakyRelu' ? Number(params.alpha) : 0;
    return {
      id: 'he',
      detail: { gain: needed },
      change: withInitializer(specOf('heNormal', { negativeSlope: slope })),
    };
  }
  if (id === 'selu') return { id: 'lecun', detail: {}, change: withInitializer(specOf('lecunNormal', {})) };
  const gain = Number(needed.toPrecision(5));
  const scale = Number((gain * gain).toPrecision(5));
  return {
    id: 'exactGain',
    detail: { gain, activation: id },
    change: withInitializer(specOf('varianceScaling', { scale, mode: 'fanIn', distribution: 'normal' })),
  };
}

/** Where a gain keeps only one size of the signal, and from any other leads away from it. Mishkin & Matas 2015. */
const lsuvRemedy = (): Remedy => ({ id: 'lsuv', detail: {}, change: withInitializer(specOf('lsuv', {})) });

/** Sitzmann et al. 2020. */
const sirenRemedy = (omega: number): Remedy => ({
  id: 'siren',
  detail: { omega: String(omega) },
  change: withInitializer(specOf('siren', { omega })),
});

/** Whether biases push units below 0 on purpose; without them weights that are negative on average would still. */
export const isPushedDown = ({ biasMean, silence }: TheoryLayer): boolean => biasMean < 0 && silence !== 'nonZeroMean';

export const zeroBiases = (): Remedy => ({
  id: 'zeroBiases',
  detail: {},
  change: ({ own }) => ({ bias: { id: 'zeros', params: {} }, own: { ...own, bias: {} } }),
});

export const tanhRemedy = (): Remedy => ({
  id: 'tanh',
  detail: {},
  change: ({ own }) => ({ activation: defaultSpec(activations.get('tanh')), own: { ...own, activation: {} } }),
});

/** The one that all hidden layers have, be it each by itself; else the common one. */
export function hiddenActivation({ config, layers }: Facts): Spec {
  const [first, ...others] = layers.slice(0, -1).map(({ activation }) => activation!);
  return others.every(other => JSON.stringify(other) === JSON.stringify(first)) ? first! : config.activation;
}

function specOf(id: string, params: Spec['params']): Spec {
  const spec = defaultSpec(initializers.get(id));
  return { ...spec, params: { ...spec.params, ...params } };
}

function withInitializer(initializer: Spec): Remedy['change'] {
  return ({ own }) => ({ initializer, own: { ...own, initializer: {} } });
}
