import type { Config } from '../../config/config.ts';
import { edit } from '../../config/edit.ts';
import { defaultSpec } from '../../lib/params.ts';
import { norms } from '../../norms/all.ts';
import type { Treatment } from '../treatment.ts';

/** A shallower network has no need of one. */
const DEEP = 8;

const withLayerNorm = (config: Config): Config =>
  edit(config, { norm: defaultSpec(norms.get('layerNorm')), own: { ...config.own, norm: {} } });

/** Layer norm in a deep network without norms. */
export const norm: Treatment = {
  id: 'norm',
  size: 7,
  options: config =>
    config.norm.id === 'none' && config.widths.length - 2 >= DEEP
      ? [{ id: 'norm', form: 'layer', detail: {}, config: withLayerNorm(config) }]
      : [],
};

/** Layer norm in the place of batch norm, whose gradient grows by 1.21 a layer of a plain network (Yang et al. 2019), and which knows nothing of a single sample. */
export const otherNorm: Treatment = {
  id: 'otherNorm',
  size: 4,
  options: config =>
    config.norm.id === 'batchNorm' ? [{ id: 'otherNorm', form: 'layer', detail: {}, config: withLayerNorm(config) }] : [],
};
