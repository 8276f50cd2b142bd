import type { Preset } from './experiment.ts';

export const batchNormExplodes: Preset = {
  id: 'batchNormExplodes',
  group: 'structure',
  link: 'net=100-100x30-10&norm=batchNorm&init=heNormal&loss=unitGradient&vs.norm=layerNorm',
  source: 'Yang et al. 2019',
  curve: 'gradient',
  outcomes: [
    // ∂L/∂a begins with √(10·2/100) and grows by √(π/(π − 1)) = 1.2112 a layer; φ′ and the norm make ×0.856 of it.
    { network: 'a', quantity: 'dPreactivations', statistic: 'rms', layer: 2, value: 0.4472 * 1.2112 ** 28 * 0.8564, tolerance: 0.3 },
    { network: 'a', quantity: 'activations', statistic: 'rms', layer: 30, value: Math.SQRT1_2, tolerance: 0.02 },
    // Under layer norm nothing grows: √(10·2/100·½), as z has variance 1.
    { network: 'b', quantity: 'dPreactivations', statistic: 'rms', layer: 2, value: 0.3162, tolerance: 0.35 },
  ],
};
