import type { TensorSummary } from '../summary/summary.ts';
import type { Domain } from './domain.ts';
import { histogramSteps } from './histogramSteps.ts';
import { magnitudeSteps } from './magnitudeSteps.ts';
import type { Steps } from './steps.ts';

type Binned = Pick<TensorSummary, 'count' | 'zeroCount' | 'histogram' | 'magnitudes'>;

/** What is drawn of a tensor: density of x, or density of |x| per decade. */
export function densitySteps(summary: Binned, kind: Domain['kind']): Steps {
  if (kind === 'log') return magnitudeSteps(summary.magnitudes, summary.count);
  return histogramSteps(summary.histogram, summary.zeroCount, summary.count);
}
