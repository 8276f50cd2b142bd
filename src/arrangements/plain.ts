import type { Arrangement } from './arrangement.ts';

/** No skip connections: every column is like the columns that blocks leave over. */
export const plain: Arrangement = {
  id: 'plain',
  params: [],
  citation: null,
  stem: ['dense', 'norm', 'activation'],
  inside: ['dense', 'norm', 'activation'],
  last: () => ['dense', 'norm', 'activation'],
};
