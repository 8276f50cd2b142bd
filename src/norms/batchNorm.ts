import { beta, epsilon, gamma, lastGamma, type Norm, place } from './norm.ts';

/** Each unit over the batch, with the biased variance. Ioffe & Szegedy 2015. */
export const batchNorm: Norm = {
  id: 'batchNorm',
  params: [place, epsilon, gamma, beta, lastGamma],
  citation: 'Ioffe & Szegedy 2015',
  over: 'batch',
  isCentred: true,
};
