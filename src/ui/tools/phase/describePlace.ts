import { formatNumber } from '../../../charts/index.ts';
import type { Place } from './place.ts';

/** “σw² 2.00, σb² 0”, for where there is no mathematics to draw. */
export function describePlace({ sigmaW2, sigmaB2 }: Place): string {
  return `σw² ${formatNumber(sigmaW2)}, σb² ${formatNumber(sigmaB2)}`;
}
