import { constantFactor } from './constant.ts';
import { cosineFactor } from './cosine.ts';
import { inverseSqrtFactor } from './inverseSqrt.ts';
import type { Factor } from './schedule.ts';
import { stepFactor } from './step.ts';
import { warmupFactor } from './warmup.ts';

/** The factors of every schedule, by its id: apart from `all.ts`, since the page needs none of them. */
export const factorOf: Readonly<Record<string, Factor>> = {
  constant: constantFactor,
  warmup: warmupFactor,
  cosine: cosineFactor,
  step: stepFactor,
  inverseSqrt: inverseSqrtFactor,
};
