import { type Factor, type Schedule, warmupSteps } from './schedule.ts';

/** √(warmup/t) at step t, from 1; before step `warmup` a line up from 1/warmup. Vaswani et al. 2017, eq. 3, scaled so that the highest rate is the rate itself. */
export const inverseSqrt: Schedule = {
  id: 'inverseSqrt',
  params: [warmupSteps(1, 1)],
  citation: 'Vaswani et al. 2017, eq. 3',
  hasEnd: false,
};

export const inverseSqrtFactor: Factor = (step, _, { warmup }) => {
  const [t, rising] = [step + 1, Number(warmup)];
  return t < rising ? t / rising : Math.sqrt(rising / t);
};
