import { registry } from '../lib/registry.ts';
import { constant } from './constant.ts';
import { cosine } from './cosine.ts';
import { inverseSqrt } from './inverseSqrt.ts';
import type { Schedule } from './schedule.ts';
import { step } from './step.ts';
import { warmup } from './warmup.ts';

export const schedules = registry<Schedule>([constant, warmup, cosine, step, inverseSqrt]);
