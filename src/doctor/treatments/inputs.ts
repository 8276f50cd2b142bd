import { edit } from '../../config/edit.ts';
import type { Facts } from '../../diagnostics/facts.ts';
import type { Prescription, Treatment } from '../treatment.ts';

const LIKE_ONE = { low: 0.3, high: 3 } as const;

/** Inputs of rms about 1, with nothing multiplied where that will do; or, of real data, standardized. LeCun et al. 1998, section 4.3. */
export const inputs: Treatment = {
  id: 'inputs',
  size: 1,
  options(config, patient) {
    if (config.standardize !== 'none') return [];
    const features: Prescription = { id: 'inputs', form: 'standardized', detail: {}, config: edit(config, { standardize: 'features' }) };
    if (config.mean !== 0) return [features];
    const unscaled = patient.inputs.rms / config.scale;
    if (!(unscaled > 0 && Number.isFinite(unscaled))) return [];
    const isLikeOne = unscaled >= LIKE_ONE.low && unscaled <= LIKE_ONE.high;
    const scale = isLikeOne ? 1 : Number((1 / unscaled).toPrecision(2));
    const scaled: Prescription = {
      ...{ id: 'inputs', form: isLikeOne ? 'unscaled' : 'scaled' },
      detail: { scale: String(scale), rms: unscaled * scale },
      config: edit(config, { scale }),
    };
    if (config.data.params.inputs !== 'raw') return isOffCentre(patient) ? [scaled, features] : [scaled];
    const data = { ...config.data, params: { ...config.data.params, inputs: 'standardized' } };
    return [scaled, { id: 'inputs', form: 'standardized', detail: {}, config: edit(config, { data, scale: 1 }) }];
  },
};

/** Whether a good part of the inputs' size is their mean. */
const isOffCentre = ({ inputs }: Facts): boolean => Math.abs(inputs.mean) > inputs.rms / 2;
