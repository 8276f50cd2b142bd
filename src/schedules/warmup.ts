import { type Factor, type Schedule, warmupSteps } from './schedule.ts';

/** From `start` × the rate to the rate itself along a line of so many steps, and then the rate. Goyal et al. 2017, §2.2; PyTorch's `LinearLR`. */
export const warmup: Schedule = {
  id: 'warmup',
  params: [warmupSteps(20, 1), { kind: 'number', id: 'start', default: 0.01, min: 0, max: 1, scale: 'log' }],
  citation: 'Goyal et al. 2017, §2.2',
  hasEnd: false,
};

export const warmupFactor: Factor = (step, _, { warmup, start }) => {
  return rise(step, Number(warmup), Number(start));
};

/** From `start` at step 0 to 1 at step `steps` along a line, and 1 from there on. */
export const rise = (step: number, steps: number, start: number): number => (step >= steps ? 1 : start + ((1 - start) * step) / steps);
