import { type Config, layerCount } from '../../config/config.ts';
import { setOwn } from '../../config/edit.ts';
import type { Spec } from '../../lib/params.ts';
import { initializerSpec } from '../hidden.ts';
import type { Prescription, Treatment } from '../treatment.ts';

const STD = 0.01;
/** A change by less than this factor is none. */
const NOTICED = 1.25;

/**
 * A small output layer: all classes begin alike, near the loss of knowing nothing. LeCun's scale makes logits no larger than what enters; smaller weights also pass
 * less gradient, and are for what is larger than 1.
 */
export const readout: Treatment = {
  id: 'readout',
  size: 1,
  options(config, patient) {
    const { rms } = patient.summaries.at(-1)!.weights!;
    const lecun = 1 / Math.sqrt(config.widths.at(-2)!);
    if (patient.signal.values.at(-1)! <= 1 && rms > NOTICED * lecun) return [prescription(config, initializerSpec('lecunNormal'), lecun)];
    return rms <= STD ? [] : [prescription(config, initializerSpec('normal', { mean: 0, std: STD }), STD)];
  },
};

const prescription = (config: Config, spec: Spec, std: number): Prescription => ({
  ...{ id: 'readout', form: 'small', detail: { std: String(Number(std.toPrecision(2))) } },
  config: setOwn(config, 'initializer', layerCount(config), spec),
});
