import { activations } from '../activations/all.ts';
import type { Config } from '../config/config.ts';
import { initializers } from '../initializers/all.ts';
import { defaultSpec, type Spec } from '../lib/params.ts';
import { gains } from '../theory/gains.ts';
import { nonlinearity } from '../theory/nonlinearity.ts';
import type { Facts } from './facts.ts';
import type { Remedy } from './verdict.ts';

/** The initializer that keeps the signal's mean square through the hidden activation. */
export function scaleRemedy({ config }: Facts): Remedy {
  const { id, params } = config.activation;
  if (id === 'relu' || id === 'leakyRelu') {
    const slope = id === 'leakyRelu' ? Number(params.alpha) : 0;
    return {
      id: 'he',
      detail: { gain: neededGain(config) },
      change: withInitializer(specOf('heNormal', { negativeSlope: slope })),
    };
  }
  if (id === 'selu') return { id: 'lecun', detail: {}, change: withInitializer(specOf('lecunNormal', {})) };
  const gain = Number(neededGain(config).toPrecision(5));
  const scale = Number((gain * gain).toPrecision(5));
  return {
    id: 'exactGain',
    detail: { gain, activation: id },
    change: withInitializer(specOf('varianceScaling', { scale, mode: 'fanIn', distribution: 'normal' })),
  };
}

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

/** √(n·Var(W)) that keeps E[z²] = 1 through the hidden activation: numerics' “exact forward gain”. */
export function neededGain(config: Config): number {
  return gains(nonlinearity(config.activation)).forward;
}

function specOf(id: string, params: Spec['params']): Spec {
  const spec = defaultSpec(initializers.get(id));
  return { ...spec, params: { ...spec.params, ...params } };
}

function withInitializer(initializer: Spec): Remedy['change'] {
  return ({ own }) => ({ initializer, own: { ...own, initializer: {} } });
}
