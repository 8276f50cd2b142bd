import { beta, epsilon, gamma, lastGamma, type Norm, place } from './norm.ts';

/** Each sample over the units. Ba, Kiros & Hinton 2016. */
export const layerNorm: Norm = {
  id: 'layerNorm',
  params: [place, epsilon, gamma, beta, lastGamma],
  citation: 'Ba, Kiros & Hinton 2016',
  over: 'units',
  isCentred: true,
};
