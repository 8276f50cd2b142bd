import { type Arrangement, blockParams } from './arrangement.ts';

/** A norm at the head of each branch: the feed-forward half of a transformer since GPT-2. Xiong et al. 2020. A branch of one column ends with φ. */
export const preNorm: Arrangement = {
  id: 'preNorm',
  params: blockParams,
  citation: 'Xiong et al. 2020',
  stem: ['dense', 'join', 'fork', 'norm'],
  inside: ['dense', 'activation'],
  last: span => (span === 1 ? ['dense', 'activation', 'join', 'fork', 'norm'] : ['dense', 'join', 'fork', 'norm']),
};
