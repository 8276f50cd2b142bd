import type { Factor, Schedule } from './schedule.ts';

/** The rate is multiplied by `factor` after every so many steps. He et al. 2016, §3.4; PyTorch's `StepLR`. */
export const step: Schedule = {
  id: 'step',
  params: [
    { kind: 'number', id: 'every', whole: true, default: 50, min: 1, max: 2000, scale: 'log' },
    { kind: 'number', id: 'factor', default: 0.1, min: 0, max: 1, scale: 'log' },
  ],
  citation: 'He et al. 2016, §3.4',
  hasEnd: false,
};

export const stepFactor: Factor = (step, _, { every, factor }) => {
  let product = 1;
  for (let left = Math.floor(step / Number(every)); left > 0; left--) product *= Number(factor);
  return product;
};
