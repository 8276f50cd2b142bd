import { epsilon, gamma, lastGamma, type Norm, place } from './norm.ts';

/** Each sample over the units, by its root mean square: no mean is taken away, and there is no β. Zhang & Sennrich 2019. */
export const rmsNorm: Norm = {
  id: 'rmsNorm',
  params: [place, epsilon, gamma, lastGamma],
  citation: 'Zhang & Sennrich 2019',
  over: 'units',
  isCentred: false,
};
