import { type Factor, type Schedule, warmupSteps } from './schedule.ts';
import { rise } from './warmup.ts';

/**
 * Half a cosine from the rate down to `end` × the rate, which it would reach after the last step. Before it, where asked, a line up from 1/warmup. Loshchilov & Hutter
 * 2017, eq. 5; PyTorch's `CosineAnnealingLR`, behind `LinearLR` in a `SequentialLR`.
 */
export const cosine: Schedule = {
  id: 'cosine',
  params: [warmupSteps(0, 0), { kind: 'number', id: 'end', default: 0, min: 0, max: 1, scale: 'log' }],
  citation: 'Loshchilov & Hutter 2017, eq. 5',
  hasEnd: true,
};

export const cosineFactor: Factor = (step, steps, { warmup, end }, { cos }) => {
  const [rising, low] = [Math.min(Number(warmup), steps), Number(end)];
  if (step < rising) return rise(step, rising, 1 / rising);
  return low + ((1 - low) * (1 + cos((Math.PI * (step - rising)) / Math.max(1, steps - rising)))) / 2;
};
