import { edit } from '../../config/edit.ts';
import type { Spec } from '../../lib/params.ts';
import type { Treatment } from '../treatment.ts';

/** Weights of mean 0 and the same spread: a mean adds up over a unit's inputs instead of averaging out. */
export const centre: Treatment = {
  id: 'centre',
  size: 1,
  options(config) {
    const initializer = centred(config.initializer);
    const own = Object.fromEntries(Object.entries(config.own.initializer).map(([layer, spec]) => [layer, centred(spec)]));
    const changed = edit(config, { initializer, own: { ...config.own, initializer: own } });
    return JSON.stringify(changed) === JSON.stringify(config) ? [] : [{ id: 'centre', form: 'centred', detail: {}, config: changed }];
  },
};

function centred(spec: Spec): Spec {
  const { id, params } = spec;
  if (id === 'uniform') {
    const half = Number((Math.abs(Number(params.high) - Number(params.low)) / 2).toPrecision(6));
    return half > 0 ? { id, params: { low: -half, high: half } } : spec;
  }
  return id === 'normal' || id === 'truncatedNormal' ? { id, params: { ...params, mean: 0 } } : spec;
}
