import { type Arrangement, blockParams } from './arrangement.ts';

/** φ after the sum, as in the first residual networks. He et al. 2015, "Deep residual learning". */
export const postActivation: Arrangement = {
  id: 'postActivation',
  params: blockParams,
  citation: 'He et al. 2015',
  stem: ['dense', 'norm', 'activation', 'fork'],
  inside: ['dense', 'norm', 'activation'],
  last: () => ['dense', 'norm', 'join', 'activation', 'fork'],
};
