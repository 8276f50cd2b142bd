import { type Arrangement, blockParams } from './arrangement.ts';

/** A norm on the stream after each sum, as in the first transformer. Vaswani et al. 2017. A branch of one column ends with φ. */
export const postNorm: Arrangement = {
  id: 'postNorm',
  params: blockParams,
  citation: 'Vaswani et al. 2017',
  stem: ['dense', 'join', 'norm', 'fork'],
  inside: ['dense', 'activation'],
  last: span => (span === 1 ? ['dense', 'activation', 'join', 'norm', 'fork'] : ['dense', 'join', 'norm', 'fork']),
};
