import { type Arrangement, blockParams } from './arrangement.ts';

/** Norm and φ before each product, so that nothing stands on the stream. He et al. 2016, "Identity mappings". */
export const preActivation: Arrangement = {
  id: 'preActivation',
  params: blockParams,
  citation: 'He et al. 2016',
  stem: ['dense', 'join', 'fork', 'norm', 'activation'],
  inside: ['dense', 'norm', 'activation'],
  last: () => ['dense', 'join', 'fork', 'norm', 'activation'],
};
